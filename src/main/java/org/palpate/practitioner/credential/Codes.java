package org.palpate.practitioner.credential;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.palpate.practitioner.qualification.CredentialKind;

/** How the enumerations of a credential are stored: by their codes. */
final class Codes {

    private Codes() {
    }

    @Converter(autoApply = true)
    public static class OfKind implements AttributeConverter<CredentialKind, String> {
        @Override
        public String convertToDatabaseColumn(CredentialKind kind) {
            return kind == null ? null : kind.code();
        }

        @Override
        public CredentialKind convertToEntityAttribute(String code) {
            return code == null ? null : CredentialKind.of(code);
        }
    }

    @Converter(autoApply = true)
    public static class OfStatus implements AttributeConverter<CredentialStatus, String> {
        @Override
        public String convertToDatabaseColumn(CredentialStatus status) {
            return status == null ? null : status.code();
        }

        @Override
        public CredentialStatus convertToEntityAttribute(String code) {
            return code == null ? null : CredentialStatus.of(code);
        }
    }

    @Converter(autoApply = true)
    public static class OfMethod implements AttributeConverter<VerificationMethod, String> {
        @Override
        public String convertToDatabaseColumn(VerificationMethod method) {
            return method == null ? null : method.code();
        }

        @Override
        public VerificationMethod convertToEntityAttribute(String code) {
            return code == null ? null : VerificationMethod.of(code);
        }
    }
}
