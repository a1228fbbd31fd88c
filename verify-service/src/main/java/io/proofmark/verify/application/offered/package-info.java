/** Says which verdict something would get that is not handed in; the service and the command line share it. */
@NullMarked
package io.proofmark.verify.application.offered;

import org.jspecify.annotations.NullMarked;
