package io.proofmark.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ports that nobody uses, as the script is told of them. */
final class FreePorts {

    private static final List<String> PORTS =
            List.of("BADGE", "INTAKE", "VERIFY", "CONFIDENCE", "REGISTRY", "KAFKA", "KAFKA_CONTROLLER", "POSTGRES");

    private FreePorts() {}

    static Map<String, String> environment() throws IOException {
        Map<String, String> environment = new HashMap<>();
        // All are held until the last was found, so that no two are the same.
        List<ServerSocket> held = new ArrayList<>();
        for (String port : PORTS) {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            held.add(socket);
            environment.put("PROOFMARK_PORT_" + port, Integer.toString(socket.getLocalPort()));
        }
        for (ServerSocket socket : held) {
            socket.close();
        }
        return environment;
    }
}
