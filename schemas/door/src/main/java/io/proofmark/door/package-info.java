/**
 * What a door makes of what is handed in: who hands it in, what is kept for ever and what apart from it, the ids and keyed
 * codes that follow, and the names that packages of other projects get. Every door does it with the same keys and gets the same
 * bytes. Pure but for {@link io.proofmark.door.KeysFile} and {@link io.proofmark.door.LocalUsers}, which read a file.
 */
@NullMarked
package io.proofmark.door;

import org.jspecify.annotations.NullMarked;
