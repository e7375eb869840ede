/** The command {@code weigh models}: start at {@link dev.weighbridge.weigh.models.ModelsCommand}. */
@NullMarked
package dev.weighbridge.weigh.models;

import org.jspecify.annotations.NullMarked;
