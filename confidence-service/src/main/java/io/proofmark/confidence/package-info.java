/** The service that says where public rows stand: evidence in, badge and confidence tier out. */
@NullMarked
package io.proofmark.confidence;

import org.jspecify.annotations.NullMarked;
