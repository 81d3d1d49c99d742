package org.palpate.database;

import java.io.Serializable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Objects;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.usertype.UserType;
import org.palpate.kernel.TimeSlot;

/** Maps a {@code tstzrange} that holds its start and not its end to a {@link TimeSlot}, with or without an end. */
public class InstantRange implements UserType<TimeSlot> {

    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendOffset("+HH:mm", "+00")
            .toFormatter();

    /** Reads the text of a range, for statements that do not run through Hibernate. */
    public static TimeSlot read(String range) {
        int comma = range.indexOf(',');
        return new TimeSlot(moment(range.substring(1, comma)), moment(range.substring(comma + 1, range.length() - 1)));
    }

    /** Writes a slot as the text of a range. */
    public static String write(TimeSlot slot) {
        return "[" + slot.start() + "," + (slot.isOpen() ? "" : slot.end()) + ")";
    }

    private static Instant moment(String text) {
        String bare = text.replace("\"", "");
        return bare.isEmpty() || bare.equals("infinity") ? null : MOMENT.parse(bare, Instant::from);
    }

    @Override
    public int getSqlType() {
        return Types.OTHER;
    }

    @Override
    public Class<TimeSlot> returnedClass() {
        return TimeSlot.class;
    }

    @Override
    public boolean equals(TimeSlot one, TimeSlot other) {
        return Objects.equals(one, other);
    }

    @Override
    public int hashCode(TimeSlot slot) {
        return Objects.hashCode(slot);
    }

    @Override
    public TimeSlot nullSafeGet(ResultSet row, int position, SharedSessionContractImplementor session, Object owner)
            throws SQLException {
        String range = row.getString(position);
        return range == null ? null : read(range);
    }

    @Override
    public void nullSafeSet(PreparedStatement statement, TimeSlot slot, int position,
            SharedSessionContractImplementor session) throws SQLException {
        if (slot == null) {
            statement.setNull(position, Types.OTHER);
        } else {
            statement.setObject(position, write(slot), Types.OTHER);
        }
    }

    @Override
    public TimeSlot deepCopy(TimeSlot slot) {
        return slot;
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public Serializable disassemble(TimeSlot slot) {
        return slot == null ? null : write(slot);
    }

    @Override
    public TimeSlot assemble(Serializable cached, Object owner) {
        return cached == null ? null : read((String) cached);
    }
}
