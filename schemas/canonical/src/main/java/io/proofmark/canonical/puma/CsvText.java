package io.proofmark.canonical.puma;

/** A row as Python's csv module writes it, with a line feed before it instead of after it. */
final class CsvText {

    private CsvText() {}

    /**
     * Writes the row with this label.
     *
     * @param quoteReturns whether a cell with a carriage return is quoted, too
     * @return the index after it
     */
    static int write(Row row, Cell label, boolean quoteReturns, byte[] bytes, int from) {
        bytes[from] = '\n';
        int at = cell(row.id, quoteReturns, bytes, from + 1);
        bytes[at] = ',';
        at = cell(label, quoteReturns, bytes, at + 1);
        bytes[at] = ',';
        at = cell(row.value, quoteReturns, bytes, at + 1);
        bytes[at] = ',';
        return cell(row.hash, quoteReturns, bytes, at + 1);
    }

    private static int cell(Cell cell, boolean quoteReturns, byte[] bytes, int at) {
        if (cell.quoted || quoteReturns && cell.carriageReturn) {
            return quoted(cell, bytes, at);
        }
        int length = cell.length();
        System.arraycopy(cell.bytes, cell.from, bytes, at, length);
        return at + length;
    }

    private static int quoted(Cell cell, byte[] bytes, int from) {
        int at = from;
        bytes[at++] = '"';
        for (int i = cell.from; i < cell.to; i++) {
            byte b = cell.bytes[i];
            if (b == '"') {
                bytes[at++] = '"';
            }
            bytes[at++] = b;
        }
        bytes[at++] = '"';
        return at;
    }
}
