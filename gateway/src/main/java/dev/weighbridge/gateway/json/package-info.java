/** The JSON seam of this module: {@link dev.weighbridge.gateway.json.Json}. */
@NullMarked
package dev.weighbridge.gateway.json;

import org.jspecify.annotations.NullMarked;
