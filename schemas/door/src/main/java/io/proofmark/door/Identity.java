package io.proofmark.door;

import io.proofmark.documents.Json;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who submits, as far as it is known.
 *
 * @param strength how far it can be relied on
 * @param text kind and name, {@code alias:anon-7f3a}; never leaves the door but as a keyed code
 */
public record Identity(Strength strength, String text) {

    /** From the strongest to none; the names are those of the contract. */
    public enum Strength {
        ACCOUNT,
        KEY,
        ALIAS,
        NONE;

        /** The word in events. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Identity NONE = new Identity(Strength.NONE, "none");

    /**
     * The strongest identity that the submission shows.
     *
     * @param account the user who is signed in
     * @param document whose signature, if any, has been verified
     */
    public static Identity of(@Nullable String account, Json document) {
        if (account != null) {
            return ofAccount(account);
        }
        return document.text("/signature/key")
                .map(Identity::ofKey)
                .or(() -> document.text("/submitter/alias")
                        .map(alias -> new Identity(Strength.ALIAS, "alias:" + alias.toLowerCase(Locale.ROOT))))
                .orElse(NONE);
    }

    /**
     * Who submits a package: whoever measured and signed it is its operator, whoever brings it; else who brings it.
     *
     * @param signer whom the policy trusts for the files' own signature
     * @param account the user who is signed in
     * @param document what the package says, with the names of native documents
     * @param signature verified, as it came beside the package
     */
    public static Identity ofPackage(
            @Nullable String signer, @Nullable String account, Json document, Optional<Json> signature) {
        return Optional.ofNullable(signer)
                .map(Identity::ofKey)
                .orElseGet(() -> of(
                        account,
                        signature
                                .map(part -> document.member("signature", part))
                                .orElse(document)));
    }

    /** Somebody who is signed in. */
    public static Identity ofAccount(String user) {
        return new Identity(Strength.ACCOUNT, "account:" + user);
    }

    /** The operator that this one is within a subject, lower-case hex: unlinkable to the same one in another. */
    public String operator(DoorKeys keys, String subject) {
        return keys.hex("operator", text, subject);
    }

    /** Whoever holds a key; what one key signed is one operator's. */
    public static Identity ofKey(String key) {
        return new Identity(Strength.KEY, "key:" + key);
    }

    /** Whether somebody stands behind it at all. */
    public boolean known() {
        return strength != Strength.NONE;
    }
}
