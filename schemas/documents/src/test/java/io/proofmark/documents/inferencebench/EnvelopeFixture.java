package io.proofmark.documents.inferencebench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofmark.canonical.inferencebench.InferenceBenchJson;
import io.proofmark.signatures.EnvelopeVerifier;
import io.proofmark.signatures.SigningPolicy;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** An envelope of our own, signed with the key pair of RFC 8032, section 7.1, test 2. */
public final class EnvelopeFixture {

    private static final String SECRET = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";
    private static final String PUBLIC = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
    private static final String KEY_INFO = "302a300506032b6570032100";

    /** Its public key as SubjectPublicKeyInfo in PEM. */
    public static final String KEY = "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(KEY_INFO + PUBLIC))
            + "\n-----END PUBLIC KEY-----";

    /** Without a signature; its fingerprint was computed by {@code python3 -c "json.dumps(…)" | sha256sum}. */
    public static final String UNSIGNED = """
            {
              "envelope_version": "v1",
              "suite_id": "llm.inference.chatbot-short",
              "suite_version": "1.0.0",
              "run_id": "019c7e2f-1c00-7a31-8b5e-4f6d0c2a9e11",
              "timestamp": "2026-02-21T03:12:22.528000Z",
              "model": {
                "id": "google/gemma-2-2b-it",
                "revision": "299a8560bedf22ed1c72a8a11e7dce4a7f9f51f8",
                "provider": "llama.cpp",
                "endpoint_hash": "6e3f1c2b9a7d4e5f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f7"
              },
              "engine": {
                "name": "llama.cpp",
                "version": "b4600",
                "config_hash": "1b9d3f5a7c2e4d6f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f7",
                "image_digest": ""
              },
              "quantization": {"format": "gguf", "method": "Q4_K_M"},
              "hardware_fingerprint": {
                "fingerprint_sha256": "cf9b9c9d93c7368cf6ab4819d27fd30e0a60803c19da957f98889d573347f67c",
                "dmi_uuid": "5d0e8b1a-3c47-4f29-9a6b-7e1f2c3d4b5a",
                "gpus": [
                  {"model": "Example GPU 8 GB", "pci_id": "00000000:01:00.0", "serial": "not-a-real-serial-0001", "vbios": "94.02.5C.00.01"}
                ],
                "cpu": {"model": "Example CPU 8", "microcode": "0x2b000643"},
                "memory": {"channels": 2, "speed_mts": 5600, "ecc": false},
                "bios": {"version": "R24", "resizable_bar": true, "above_4g": true},
                "numa": {},
                "driver": "560.35.03",
                "cuda": "12.6",
                "nccl": ""
              },
              "software_provenance": {
                "pip_freeze_hash": "2c4e6a8b0d1f3e5c7a9b8d6f4e2c0a1b3d5f7e9c8b6a4d2f0e1c3b5a7d9f8e6c",
                "git_commit": "8c1f0a7be2d94c35a6f0917d2b4e63c5a1f7d820",
                "image_digest": "",
                "nvidia_smi_q_hash": ""
              },
              "dataset": {"id": "chatbot-short", "hash": "3d5f7e9c8b6a4d2f0e1c3b5a7d9f8e6c2c4e6a8b0d1f3e5c7a9b8d6f4e2c0a1b"},
              "seed": 42,
              "driver_options": {"concurrency": 1},
              "metrics": {"throughput_tok_per_s": 97.3, "ttft_p50_ms": 41.5, "n_requests": 32.0},
              "distributions": {},
              "slo_template": "",
              "warnings": [],
              "signature": null
            }
            """;

    private EnvelopeFixture() {}

    /** The text with a signature over it by the fixture's key. */
    public static String signed(String unsigned) {
        String hash = new InferenceBenchJson(InferenceBenchJson.LIMITS)
                .digest(unsigned.getBytes(UTF_8))
                .normalSha256()
                .orElseThrow();
        String block =
                """
                {
                    "method": "dev-key",
                    "certificate": "%s",
                    "rekor_log_index": -1,
                    "bundle": "%s"
                  }""".formatted(KEY.replace("\n", "\\n"), Base64.getEncoder().encodeToString(signature(hash)));
        return unsigned.replace("\"signature\": null", "\"signature\": " + block);
    }

    static EnvelopeReport examined(String envelope, SigningPolicy policy) {
        return new Envelopes(new EnvelopeVerifier(policy, Optional.empty())).examine(envelope.getBytes(UTF_8));
    }

    private static byte[] signature(String hash) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(
                            NamedParameterSpec.ED25519, HexFormat.of().parseHex(SECRET))));
            signature.update(hash.getBytes(US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK since 15 signs with Ed25519", e);
        }
    }
}
