package io.proofmark.intake.application;

import static io.proofmark.intake.Fixtures.KEYS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.proofmark.artifacts.Upload;
import io.proofmark.catalog.Catalogs;
import io.proofmark.documents.DocumentSignature;
import io.proofmark.documents.Fault;
import io.proofmark.documents.Json;
import io.proofmark.documents.JsonText;
import io.proofmark.documents.json.StrictDocuments;
import io.proofmark.documents.json.SubmissionSchema;
import io.proofmark.door.Identity;
import io.proofmark.door.PackageFormat;
import io.proofmark.door.Submission;
import io.proofmark.intake.Fixtures;
import io.proofmark.intake.PumaPackage;
import io.proofmark.intake.domain.Refusal;
import io.proofmark.intake.domain.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivePackageTest {

    private static final UUID ID = UUID.fromString("7b0f4c9e-2d31-4a86-9c57-e1f2a3b4c5d7");
    private static final Json DOCUMENT = Fixtures.json(new String(PumaPackage.submission(ID), UTF_8));
    private static final Caller NOBODY = new Caller(null, Set.of(), Fixtures.HERE);
    private static final Caller SOMEBODY = new Caller("ann", Set.of(), Fixtures.HERE);

    private final KeyPair key;

    ReceivePackageTest() throws GeneralSecurityException {
        this.key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    @Test
    void shouldKnowTheOperatorByTheAliasWhenNothingIsSigned() throws IOException {
        assertThat(submission(null, null, NOBODY).identity().text()).isEqualTo("alias:anon-puma");
    }

    @Test
    void shouldKnowTheOperatorByTheKeyThatSignedTheDocument() throws IOException, GeneralSecurityException {
        String part = part(DOCUMENT);

        Submission submission = submission(null, part, NOBODY);

        assertThat(submission.identity())
                .isEqualTo(Identity.ofKey(Fixtures.json(part).text("/key").orElseThrow()));
        assertThat(submission.redaction().canonical()).doesNotContain("\"signature\"");
    }

    @Test
    void shouldKnowTheOperatorByTheTrustedSignerWhoeverBringsThePackage() throws IOException, GeneralSecurityException {
        Submission submission = submission("the lab's key", part(DOCUMENT), SOMEBODY);

        assertThat(submission.identity()).isEqualTo(new Identity(Identity.Strength.KEY, "key:the lab's key"));
    }

    @Test
    void shouldKnowTheAccountBeforeTheKeyOfWhoBringsThePackage() throws IOException, GeneralSecurityException {
        assertThat(submission(null, part(DOCUMENT), SOMEBODY).identity().strength())
                .isEqualTo(Identity.Strength.ACCOUNT);
    }

    @Test
    void shouldPointToTheSignatureWhenItIsOfAnotherDocument() throws GeneralSecurityException {
        String part = part(DOCUMENT.member("notes", new Json.Text("louder")));

        Refused refused = refusal(part);

        assertThat(refused.refusal()).isEqualTo(Refusal.INVALID_SUBMISSION);
        assertThat(refused.faults())
                .extracting(Fault::pointer, Fault::rule)
                .containsExactly(tuple("/signature", "identity.key"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[1]",
                "{\"key\": \"AA\", \"key\": \"AA\", \"value\": \"AA\"}",
                "{\"key\": \"AA\"}"
            })
    void shouldPointToTheSignatureWhenItHasAnotherForm(String part) {
        Refused refused = refusal(part);

        assertThat(refused.refusal()).isEqualTo(Refusal.INVALID_SUBMISSION);
        assertThat(refused.faults()).extracting(Fault::rule).containsExactly("identity.key");
    }

    private Refused refusal(String part) {
        return catchThrowableOfType(Refused.class, () -> submission(null, part, NOBODY));
    }

    /** The signature of a document as it comes beside it. */
    private String part(Json document) throws GeneralSecurityException {
        byte[] info = key.getPublic().getEncoded();
        byte[] raw = Arrays.copyOfRange(info, info.length - 32, info.length);
        Json signed = DocumentSignature.sign(document, key.getPrivate(), raw);
        return JsonText.of(signed.at("/signature").orElseThrow());
    }

    private static Submission submission(@Nullable String signer, @Nullable String part, Caller caller)
            throws IOException {
        PackageFiles files = new PackageFiles(
                PackageFormat.PUMA,
                new Bytes(PumaPackage.submission(ID)),
                null,
                part == null ? null : new Bytes(part.getBytes(UTF_8)));
        var checks = new PackageChecks.Report(DOCUMENT, List.of(), List.of(), signer);
        var wish = new ReceivePackage.Wish(caller, null, false, null);
        return receive(_ -> checks).report(files, wish).received().submission();
    }

    private static ReceivePackage receive(PackageChecks checks) {
        var documents = new StrictDocuments(32, 65_536);
        var examine = new ExamineDocument(documents, new SubmissionSchema(), Catalogs.current(), "", KEYS);
        var receive = new ReceiveSubmission(
                examine,
                new NoLog(),
                Catalogs.current(),
                KEYS,
                byte[]::new,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        return new ReceivePackage(checks, receive, documents, Catalogs.current(), KEYS);
    }

    private record NoLog() implements SubmissionLog {

        @Override
        public CompletionStage<String> append(Received received, String tokenSha256, Lane lane) {
            throw new AssertionError("nothing is appended");
        }

        @Override
        public CompletionStage<String> append(Withdrawal withdrawal) {
            throw new AssertionError("nothing is appended");
        }

        @Override
        public CompletionStage<String> append(Supplied supplied) {
            throw new AssertionError("nothing is appended");
        }

        @Override
        public CompletionStage<Noted> append(RowWish wish) {
            throw new AssertionError("nothing is appended");
        }
    }

    private record Bytes(byte[] bytes) implements Upload {

        @Override
        public String sha256() {
            return "0".repeat(64);
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public void keep() {
            throw new AssertionError("nothing is kept");
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
