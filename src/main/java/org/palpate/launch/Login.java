package org.palpate.launch;

/** A database role and its password. It never shows the password. */
public record Login(String user, String password) {

    @Override
    public String toString() {
        return user;
    }
}
