/**
 * Files that people write, read strictly: every complaint is one line that names the file, the place, the rule and the
 * way out. Start at {@link dev.weighbridge.measurements.userfile.YamlFile}.
 */
@NullMarked
package dev.weighbridge.measurements.userfile;

import org.jspecify.annotations.NullMarked;
