/** The tables: written in sets by the log's reader, read through Hibernate. */
@NullMarked
package io.proofmark.badge.persistence;

import org.jspecify.annotations.NullMarked;
