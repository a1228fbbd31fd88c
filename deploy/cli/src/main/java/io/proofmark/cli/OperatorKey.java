package io.proofmark.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A submitter's own Ed25519 key: in a file two PEM blocks, PKCS#8 and SubjectPublicKeyInfo, for its owner's eyes only.
 *
 * @param publicKey the 32 bytes
 */
record OperatorKey(PrivateKey privateKey, byte[] publicKey) {

    static final String DEFAULT_FILE = "proofmark-key.pem";

    private static final String ALGORITHM = "Ed25519";
    private static final int RAW_BYTES = 32;
    private static final Base64.Encoder MIME = Base64.getMimeEncoder(64, new byte[] {'\n'});

    /** Makes a new one; never over an old one. */
    static OperatorKey generate(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        String text = block("PRIVATE KEY", pair.getPrivate().getEncoded())
                + block("PUBLIC KEY", pair.getPublic().getEncoded());
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            throw new Unusable(file + " exists; a key is never overwritten");
        }
        Files.writeString(file, text, StandardOpenOption.WRITE);
        return new OperatorKey(pair.getPrivate(), raw(pair.getPublic().getEncoded()));
    }

    /** @throws Unusable when the file holds no such key */
    static OperatorKey read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        try {
            return new OperatorKey(
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePrivate(new PKCS8EncodedKeySpec(der(text, "PRIVATE KEY"))),
                    raw(der(text, "PUBLIC KEY")));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Unusable(file + " is no key that keygen made: it holds a PRIVATE KEY and a PUBLIC KEY in PEM");
        }
    }

    private static byte[] raw(byte[] publicKeyInfo) {
        return Arrays.copyOfRange(publicKeyInfo, publicKeyInfo.length - RAW_BYTES, publicKeyInfo.length);
    }

    private static String block(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + MIME.encodeToString(der) + "\n-----END " + label + "-----\n";
    }

    private static byte[] der(String text, String label) {
        Matcher block = Pattern.compile("-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]*+)-----END " + label + "-----")
                .matcher(text);
        if (!block.find()) {
            throw new IllegalArgumentException("no " + label);
        }
        return Base64.getMimeDecoder().decode(block.group(1));
    }
}
