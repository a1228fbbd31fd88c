package io.proofmark.signatures;

import dev.sigstore.proto.rekor.v1.InclusionProof;
import dev.sigstore.trustroot.TransparencyLog;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * A log's signed statement of its size and root: origin, size, root, further lines, an empty line, then one signature
 * a line. Signatures of others (witnesses) are passed over wherever they stand.
 */
record Checkpoint(String text, String origin, String size, String root, List<String> signatures) {

    private static final int MAX_SIGNATURES = 20;
    private static final int HINT_BYTES = 4;
    private static final int HEAD_LINES = 3;
    private static final String DASH = "\u2014 ";

    static Checkpoint parse(String note) throws Refused {
        int blank = note.indexOf("\n\n");
        Refused.unless(blank > 0 && note.endsWith("\n"), "the checkpoint has no signed part and signatures");
        List<String> head = note.substring(0, blank).lines().toList();
        Refused.unless(head.size() >= HEAD_LINES, "the checkpoint has fewer than three lines");
        List<String> signatures = note.substring(blank + 2).lines().toList();
        Refused.unless(
                !signatures.isEmpty() && signatures.size() <= MAX_SIGNATURES,
                "the checkpoint has " + signatures.size() + " signatures");
        return new Checkpoint(note.substring(0, blank + 1), head.get(0), head.get(1), head.get(2), signatures);
    }

    /** Refuses unless the log signed this root and this size under its own name. */
    void verify(InclusionProof proof, TransparencyLog log) throws Refused {
        Refused.unless(size.equals(Long.toString(proof.getTreeSize())), "the checkpoint is of another tree size");
        byte[] rootHash = Base64Text.decode(root, "the checkpoint's root");
        Refused.unless(Arrays.equals(rootHash, proof.getRootHash().toByteArray()), "the checkpoint is of another root");
        for (String name : names(log.getBaseUrl())) {
            if (isOrigin(name) && isSigned(name, log)) {
                return;
            }
        }
        throw new Refused("the checkpoint bears no valid signature of the log " + log.getBaseUrl());
    }

    /** A log is called by its host, with the port where it has its own. */
    private static List<String> names(URI url) {
        return Stream.of(url.getHost(), url.getAuthority())
                .filter(name -> name != null && !name.isEmpty())
                .distinct()
                .toList();
    }

    /** Rekor v1 adds the number of its tree to its name. */
    private boolean isOrigin(String name) {
        return origin.equals(name) || origin.startsWith(name + " - ");
    }

    private boolean isSigned(String name, TransparencyLog log) throws Refused {
        byte[] hint = Arrays.copyOf(log.getLogId().getKeyId(), HINT_BYTES);
        String prefix = DASH + name + " ";
        for (String line : signatures) {
            if (line.startsWith(prefix) && isSigned(decode(line.substring(prefix.length())), hint, log)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSigned(byte[] hinted, byte[] hint, TransparencyLog log) throws Refused {
        return hinted.length > HINT_BYTES
                && Arrays.equals(hinted, 0, HINT_BYTES, hint, 0, HINT_BYTES)
                && LogKey.verifies(
                        log,
                        text.getBytes(StandardCharsets.UTF_8),
                        Arrays.copyOfRange(hinted, HINT_BYTES, hinted.length));
    }

    private static byte[] decode(String base64) throws Refused {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Refused("a checkpoint signature is not base64", e);
        }
    }
}
