package io.proofmark.cli.recheck;

import org.apache.avro.Schema;

/** The schemas by which records were written. */
@FunctionalInterface
interface WrittenSchemas {

    /**
     * @param contentId as it stands in a record's first bytes
     * @throws io.proofmark.cli.log.CannotRead when the registry does not give it
     */
    Schema byContentId(int contentId);
}
