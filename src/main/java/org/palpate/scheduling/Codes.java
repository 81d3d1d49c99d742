package org.palpate.scheduling;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** How the enumerations of this room are stored: by their codes. */
final class Codes {

    private Codes() {
    }

    @Converter(autoApply = true)
    public static class OfStatus implements AttributeConverter<Status, String> {
        @Override
        public String convertToDatabaseColumn(Status status) {
            return status == null ? null : status.code();
        }

        @Override
        public Status convertToEntityAttribute(String code) {
            return code == null ? null : Status.of(code);
        }
    }

    @Converter(autoApply = true)
    public static class OfStatusReason implements AttributeConverter<StatusReason, String> {
        @Override
        public String convertToDatabaseColumn(StatusReason reason) {
            return reason == null ? null : reason.code();
        }

        @Override
        public StatusReason convertToEntityAttribute(String code) {
            return code == null ? null : StatusReason.of(code);
        }
    }
}
