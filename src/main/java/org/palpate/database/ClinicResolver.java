package org.palpate.database;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.palpate.kernel.CurrentUser;

/**
 * Tells Hibernate the clinic of the present caller; without one it names a clinic that cannot exist.
 *
 * <p>This is the second lock. {@code -Dpalpate.check.tenant=off} takes it away to show that the first one,
 * row-level security, holds alone.
 */
public class ClinicResolver implements CurrentTenantIdentifierResolver<UUID> {

    private static final UUID NONE = new UUID(0, 0);
    private static final boolean OFF = "off".equals(System.getProperty("palpate.check.tenant"));

    @Override
    public UUID resolveCurrentTenantIdentifier() {
        return presentCaller().map(CurrentUser::clinicId).orElse(NONE);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return false;
    }

    @Override
    public boolean isRoot(UUID clinic) {
        return OFF;
    }

    private static Optional<CurrentUser> presentCaller() {
        try {
            Instance<PresentCaller> caller = CDI.current().select(PresentCaller.class);
            return caller.isResolvable() ? caller.get().signedIn() : Optional.empty();
        } catch (IllegalStateException whileDeploying) {
            return Optional.empty();
        }
    }
}
