package io.proofmark.cli.recheck;

import io.proofmark.cli.log.CannotRead;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** An event in the bytes of an earlier version of its schema. */
final class EarlierForm {

    private EarlierForm() {}

    /** The bytes without prefix; nothing when the earlier version cannot say all that the event says. */
    static Optional<byte[]> of(SpecificRecord event, Schema earlier) {
        try {
            byte[] now = write(new SpecificDatumWriter<>(event.getSchema()), event);
            GenericRecord read = new GenericDatumReader<GenericRecord>(event.getSchema(), earlier)
                    .read(null, DecoderFactory.get().binaryDecoder(now, null));
            byte[] then = write(new GenericDatumWriter<>(earlier), read);
            SpecificRecord again = new SpecificDatumReader<SpecificRecord>(earlier, event.getSchema())
                    .read(null, DecoderFactory.get().binaryDecoder(then, null));
            return event.equals(again) ? Optional.of(then) : Optional.empty();
        } catch (AvroRuntimeException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new CannotRead("bytes in memory cannot be read: " + e.getMessage(), e);
        }
    }

    private static <T> byte[] write(DatumWriter<T> writer, T datum) throws IOException {
        var bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        writer.write(datum, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }
}
