/** Tells of most documents that keep to a JSON Schema that they do; what is wrong with the others is the library's to say. */
@NullMarked
package io.proofmark.documents.json.quick;

import org.jspecify.annotations.NullMarked;
