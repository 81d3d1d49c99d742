package org.palpate.clinic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.clinic.ServiceDetails.Audience;
import org.palpate.clinic.ServiceDetails.Buffers;
import org.palpate.kernel.Role;
import org.palpate.web.Blank;
import org.palpate.web.Difference;
import org.palpate.web.Form;
import org.palpate.web.Messages;
import org.palpate.web.Option;

/** A service as it is typed. The technique family is chosen once, with a new service. */
public class ServiceForm extends Form {

    private static final List<String> FIELDS = List.of("name", "minutes", "minutesBefore", "minutesAfter", "roomMinutesBefore",
            "roomMinutesAfter", "lanes", "deviceKind", "price", "bookableBy", "audience", "courseNeedsEvaluation", "colour", "active");
    private static final List<String> COLOURS = List.of("new", "tp", "mfr", "dn", "fu", "sm");
    private static final int NAME_LENGTH = 60;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 480;
    private static final int LONGEST_BUFFER = 60;
    private static final BigDecimal HIGHEST_PRICE = new BigDecimal("9999.99");

    final String family;
    private final ServiceDetails details;

    ServiceForm(MultivaluedMap<String, String> params, boolean fresh) {
        super("clinic.service", params);
        family = fresh ? required("family", NAME_LENGTH) : null;
        String name = required("name", NAME_LENGTH);
        int minutes = inSteps("minutes");
        Buffers practitioner = new Buffers(number("minutesBefore", 0, LONGEST_BUFFER), number("minutesAfter", 0, LONGEST_BUFFER));
        Buffers room = new Buffers(number("roomMinutesBefore", 0, LONGEST_BUFFER), number("roomMinutesAfter", 0, LONGEST_BUFFER));
        int lanes = number("lanes", 1, Service.MOST_LANES);
        DeviceKind device = optionalChoice("deviceKind", DeviceKind.class);
        BigDecimal price = optionalDecimal("price", BigDecimal.ZERO, HIGHEST_PRICE);
        List<Role> roles = roles();
        Audience audience = choice("audience", Audience.class);
        Boolean evaluation = yesNo("courseNeedsEvaluation");
        String colour = colour();
        Boolean active = yesNo("active");
        details = !valid() || params instanceof Blank ? null : new ServiceDetails(name, colour, minutes, practitioner, room, lanes, device,
                pence(price), roles, audience, evaluation, active);
    }

    /** Filled in with a service as it is. */
    static Blank filledFrom(Service service) {
        return blank().with("id", service.id()).with("version", service.version()).with("name", service.name())
                .with("minutes", service.minutes()).with("minutesBefore", service.minutesBefore()).with("minutesAfter", service.minutesAfter())
                .with("roomMinutesBefore", service.roomMinutesBefore()).with("roomMinutesAfter", service.roomMinutesAfter())
                .with("lanes", service.lanes()).with("deviceKind", service.deviceKind() == null ? null : DeviceKind.of(service.deviceKind()))
                .with("price", service.pricePence() == null ? null : BigDecimal.valueOf(service.pricePence(), 2))
                .with("bookableBy", service.bookableBy()).with("colour", service.colour())
                .with("audience", service.isFirstVisit() ? Audience.FIRST_VISIT : service.isFollowUpOnly() ? Audience.FOLLOW_UP : Audience.ANYONE)
                .with("courseNeedsEvaluation", yesNo(service.courseNeedsEvaluation())).with("active", yesNo(service.isActive()));
    }

    /** As most services are. */
    static Blank usual() {
        return blank().with("minutes", 45).with("minutesBefore", 0).with("minutesAfter", 0).with("roomMinutesBefore", 0)
                .with("roomMinutesAfter", 0).with("lanes", 1).with("bookableBy", Role.STAFF).with("audience", Audience.ANYONE)
                .with("courseNeedsEvaluation", "yes").with("active", "yes").with("colour", "tp");
    }

    ServiceDetails details() {
        return details;
    }

    /** Each field that differs, in both versions. */
    List<Difference> against(ServiceForm theirs) {
        return Difference.between(this, theirs, FIELDS).stream().filter(Difference::isReal).toList();
    }

    static List<Option> options(String field) {
        Stream<String> values = switch (field) {
            case "deviceKind" -> Stream.of(DeviceKind.values()).map(Enum::name);
            case "bookableBy" -> Role.STAFF.stream().map(Enum::name);
            case "audience" -> Stream.of(Audience.values()).map(Enum::name);
            default -> COLOURS.stream();
        };
        return values.map(value -> Option.of(value, Messages.text("clinic.service." + field + "." + value))).toList();
    }

    @Override
    public String shown(String field) {
        return values(field).stream().map(value -> Messages.find("clinic.service." + field + "." + value).orElse(value))
                .reduce((one, other) -> one + ", " + other).orElse("");
    }

    private int inSteps(String field) {
        int minutes = number(field, SHORTEST, LONGEST);
        if (minutes % SHORTEST != 0) {
            reject(field, "clinic.service.minutes.steps");
        }
        return minutes;
    }

    /** 0 together with an error where it cannot be read. */
    private int number(String field, int min, int max) {
        Integer read = integer(field, min, max);
        return read == null ? 0 : read;
    }

    private List<Role> roles() {
        List<Role> roles = Role.STAFF.stream().filter(role -> values("bookableBy").contains(role.name())).toList();
        if (roles.isEmpty()) {
            reject("bookableBy", "clinic.service.bookableBy.none");
        }
        return roles;
    }

    private String colour() {
        String colour = required("colour", NAME_LENGTH);
        if (colour != null && !COLOURS.contains(colour)) {
            reject("colour", "web.error.choice", label("colour"));
        }
        return colour;
    }

    private static Integer pence(BigDecimal price) {
        return price == null ? null : price.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    private static String yesNo(boolean is) {
        return is ? "yes" : "no";
    }
}
