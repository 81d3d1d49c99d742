package org.palpate.assessment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** How the enumerations of this room are stored: by their codes. */
final class Codes {

    private Codes() {
    }

    /** A sign as yes, no or not_tested. */
    @Converter(autoApply = true)
    public static class OfSign implements AttributeConverter<Sign, String> {
        @Override
        public String convertToDatabaseColumn(Sign sign) {
            return sign == null ? null : sign.code();
        }

        @Override
        public Sign convertToEntityAttribute(String code) {
            return code == null ? null : Sign.of(code);
        }
    }

    /** A class as active, latent, tender, none or unclassified. */
    @Converter(autoApply = true)
    public static class OfClassification implements AttributeConverter<Classification, String> {
        @Override
        public String convertToDatabaseColumn(Classification classification) {
            return classification == null ? null : classification.code();
        }

        @Override
        public Classification convertToEntityAttribute(String code) {
            return code == null ? null : Classification.of(code);
        }
    }
}
