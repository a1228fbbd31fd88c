/** The tables: written in sets by the log's readers, read through Hibernate. */
@NullMarked
package io.proofmark.verify.persistence;

import org.jspecify.annotations.NullMarked;
