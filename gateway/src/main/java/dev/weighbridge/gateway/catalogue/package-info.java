/**
 * What a gateway says of its models, its keys and its ledger, read without I/O: start at
 * {@link dev.weighbridge.gateway.catalogue.Catalogue}.
 */
@NullMarked
package dev.weighbridge.gateway.catalogue;

import org.jspecify.annotations.NullMarked;
