package org.palpate.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The one class of a room that speaks with the database: a plural noun.
 *
 * <p>Each call is one transaction. It is tried again when the database asks for that, and it belongs to the caller's
 * clinic from its first statement on.
 */
@Stereotype
@ApplicationScoped
@Transactional
@Retried
@ClinicScoped
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Doorway {
}
