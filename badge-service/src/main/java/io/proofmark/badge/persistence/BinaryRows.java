package io.proofmark.badge.persistence;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ByteConverter;

/**
 * Rows in PostgreSQL's binary format of {@code COPY}. A component's type says what its column is: text, int, bigint, boolean,
 * timestamptz or numeric; whatever else is a document of jsonb.
 */
final class BinaryRows {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int NO_FLAGS = 0;
    private static final int NO_EXTENSION = 0;
    private static final short END = -1;
    private static final int NULL = -1;
    private static final byte JSONB_VERSION = 1;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int FIRST_CAPACITY = 1 << 16;

    private static final ClassValue<List<Method>> COLUMNS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> row) {
            return Arrays.stream(row.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private ByteBuffer bytes = ByteBuffer.allocate(FIRST_CAPACITY);

    BinaryRows() {
        bytes.put(SIGNATURE).putInt(NO_FLAGS).putInt(NO_EXTENSION);
    }

    /** Adds a row of which the columns are the record's components. */
    void add(Record row) {
        List<Method> columns = COLUMNS.get(row.getClass());
        room(Short.BYTES).putShort((short) columns.size());
        for (Method column : columns) {
            try {
                value(column.invoke(row));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(row.getClass() + " cannot be read", e);
            }
        }
    }

    void end() {
        room(Short.BYTES).putShort(END);
    }

    int size() {
        return bytes.position();
    }

    /** What was added since the last call, to be read before more is added. */
    byte[] array() {
        return bytes.array();
    }

    void clear() {
        bytes.clear();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> room(Integer.BYTES).putInt(NULL);
            case String text -> bytes(text.getBytes(StandardCharsets.UTF_8));
            case Integer number -> room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(number);
            case Long number ->
                room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(number);
            case Boolean it -> room(Integer.BYTES + 1).putInt(1).put((byte) (it ? 1 : 0));
            case Instant time ->
                room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(ChronoUnit.MICROS.between(EPOCH, time));
            case BigDecimal number -> bytes(ByteConverter.numeric(number.scale() < 0 ? number.setScale(0) : number));
            default -> document(Json.bytes(value));
        }
    }

    private void document(byte[] json) {
        room(Integer.BYTES + 1 + json.length)
                .putInt(1 + json.length)
                .put(JSONB_VERSION)
                .put(json);
    }

    private void bytes(byte[] value) {
        room(Integer.BYTES + value.length).putInt(value.length).put(value);
    }

    private ByteBuffer room(int wanted) {
        if (bytes.remaining() < wanted) {
            bytes = ByteBuffer.allocate(Math.max(2 * bytes.capacity(), bytes.position() + wanted))
                    .put(bytes.flip());
        }
        return bytes;
    }
}
