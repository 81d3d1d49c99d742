package org.palpate.patient;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;

/**
 * A phone number that can be dialled from anywhere.
 *
 * @param text as it is shown, with the country code: +44 20 7946 0123
 * @param reversed its digits from last to first, without an extension: the end of a number is found as their beginning
 */
@Embeddable
public record PhoneNumber(@Column(name = "phone") String text,
                          @Column(name = "phone_reversed") String reversed) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    public PhoneNumber {
        if (text.isBlank() || !reversed.matches("[0-9]+")) {
            throw new IllegalArgumentException("a phone number has digits");
        }
    }

    /**
     * Reads what was typed; empty when nobody could dial it.
     *
     * @param region the country in which a number without country code is meant, as GB; null where it is not known
     */
    public static Optional<PhoneNumber> read(String typed, String region) {
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(typed, region);
            return NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                    ? Optional.of(of(number))
                    : Optional.empty();
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }

    static String reverse(String digits) {
        return new StringBuilder(digits).reverse().toString();
    }

    boolean sameAs(PhoneNumber other) {
        return reversed.equals(other.reversed);
    }

    private static PhoneNumber of(Phonenumber.PhoneNumber number) {
        String digits = NUMBERS.format(number, PhoneNumberFormat.E164).substring(1);
        return new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.INTERNATIONAL), reverse(digits));
    }

    @Override
    public String toString() {
        return text;
    }
}
