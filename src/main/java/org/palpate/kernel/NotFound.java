package org.palpate.kernel;

/** It is not there, or it is not yours; the caller is not told which. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not there, or not yours", null, false, false);
    }
}
