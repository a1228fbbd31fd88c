/** What the services' doors share of their framework. */
@NullMarked
package io.proofmark.service;

import org.jspecify.annotations.NullMarked;
