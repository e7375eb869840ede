/**
 * The sans-I/O protocol core: bytes and their arrival in, an exchange out. Start at {@link
 * dev.weighbridge.gateway.decode.ResponseDecoder}.
 */
@NullMarked
package dev.weighbridge.gateway.decode;

import org.jspecify.annotations.NullMarked;
