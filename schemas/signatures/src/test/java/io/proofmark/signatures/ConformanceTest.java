package io.proofmark.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The public conformance cases, each with the file and with its digest as input. */
class ConformanceTest {

    private static final String BEACON =
            "https://github.com/sigstore-conformance/extremely-dangerous-public-oidc-beacon/.github/workflows/"
                    + "extremely-dangerous-oidc-beacon.yml@refs/heads/main";
    private static final String GITHUB = "https://token.actions.githubusercontent.com";

    @TestFactory
    List<DynamicTest> shouldGiveTheWantedVerdictWhenAConformanceCaseIsVerified() throws IOException {
        return SharedData.tests("sigstore", ConformanceTest::tests);
    }

    private static List<DynamicTest> tests(Path data) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : Files.readAllLines(data.resolve("cases.tsv"))) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] columns = line.split("\t", -1);
            Path folder = data.resolve("bundle-verify").resolve(columns[0]);
            int wanted = columns[1].equals("accept") ? CommandOutcome.ACCEPTED : CommandOutcome.REFUSED;
            String artifact = artifact(folder).toString();
            String digest = "sha256:" + Digest.of(artifact(folder)).hex();
            tests.add(DynamicTest.dynamicTest(columns[0] + ", file", () -> verify(data, folder, artifact, wanted)));
            tests.add(DynamicTest.dynamicTest(columns[0] + ", digest", () -> verify(data, folder, digest, wanted)));
        }
        assertThat(tests).hasSize(32);
        return tests;
    }

    private static void verify(Path data, Path folder, String input, int wanted) throws IOException {
        Map<String, String> environment = Map.of(
                Trust.ROOT_VARIABLE,
                data.resolve("trusted-roots/trusted_root.json").toString());

        CommandOutcome outcome = new VerifyBundleCommand(environment).run(arguments(folder, input));

        assertThat(outcome.exitCode()).as("%s", outcome.lines()).isEqualTo(wanted);
    }

    private static List<String> arguments(Path folder, String input) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("--bundle", folder.resolve("bundle.sigstore.json").toString()));
        Path key = folder.resolve("key.pub");
        if (Files.exists(key)) {
            arguments.addAll(List.of("--key", key.toString()));
        } else {
            arguments.addAll(List.of("--certificate-identity", text(folder.resolve("identity"), BEACON)));
            arguments.addAll(List.of("--certificate-oidc-issuer", text(folder.resolve("issuer"), GITHUB)));
        }
        Path root = folder.resolve("trusted_root.json");
        if (Files.exists(root)) {
            arguments.addAll(List.of("--trusted-root", root.toString()));
        }
        arguments.add(input);
        return arguments;
    }

    private static Path artifact(Path folder) {
        Path own = folder.resolve("artifact");
        return Files.exists(own) ? own : folder.resolveSibling("a.txt");
    }

    private static String text(Path file, String otherwise) throws IOException {
        return Files.exists(file) ? Files.readString(file).strip() : otherwise;
    }
}
