package org.palpate.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.UUID;

/** Hashes passwords with Argon2id, and compares in the same time whether there is something to compare with or not. */
final class Passwords {

    private static final int MEMORY_KIB = 19_456;
    private static final int ITERATIONS = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final Argon2Function ARGON2ID =
            Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, LANES, HASH_BYTES, Argon2.ID);
    private static final String NOBODYS = hash(UUID.randomUUID().toString());

    private Passwords() {
    }

    static String hash(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2ID).getResult();
    }

    /** Whether the password is the one that was hashed; never for an absent hash. */
    static boolean match(String password, String hash) {
        String compared = hash == null ? NOBODYS : hash;
        boolean same = Password.check(password, compared).with(Argon2Function.getInstanceFromHash(compared));
        return same && hash != null;
    }
}
