package io.proofmark.signatures;

import com.google.protobuf.ByteString;
import dev.sigstore.proto.rekor.v1.InclusionProof;
import java.util.Arrays;
import java.util.List;

/** The inclusion proof of RFC 9162, section 2.1.3.2: index, size and path must fit each other and lead to the root. */
final class MerkleProof {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};
    private static final int HASH_BYTES = 32;
    private static final int MAX_PATH = 63;

    private MerkleProof() {}

    static void verify(byte[] body, InclusionProof proof) throws Refused {
        long index = proof.getLogIndex();
        long size = proof.getTreeSize();
        Refused.unless(index >= 0 && index < size, "the inclusion proof has index " + index + " in a tree of " + size);
        Refused.unless(proof.getHashesCount() <= MAX_PATH, "the inclusion proof's path is too long");
        byte[] root = root(Digest.of(LEAF, body), index, size - 1, proof.getHashesList());
        Refused.unless(
                Arrays.equals(root, proof.getRootHash().toByteArray()),
                "the inclusion proof does not lead to its root");
    }

    private static byte[] root(byte[] leaf, long index, long last, List<ByteString> path) throws Refused {
        byte[] hash = leaf;
        long node = index;
        long lastNode = last;
        for (ByteString step : path) {
            byte[] sibling = step.toByteArray();
            Refused.unless(sibling.length == HASH_BYTES && lastNode > 0, "the inclusion proof's path does not fit");
            if ((node & 1) == 1 || node == lastNode) {
                hash = parent(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    lastNode >>= 1;
                }
            } else {
                hash = parent(hash, sibling);
            }
            node >>= 1;
            lastNode >>= 1;
        }
        Refused.unless(lastNode == 0, "the inclusion proof's path is too short for its tree");
        return hash;
    }

    private static byte[] parent(byte[] left, byte[] right) {
        byte[] children = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, children, left.length, right.length);
        return Digest.of(NODE, children);
    }
}
