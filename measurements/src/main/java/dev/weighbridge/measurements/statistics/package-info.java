/**
 * What statistics give back, and their rooms: start at {@link dev.weighbridge.measurements.statistics.Statistic}.
 *
 * <p>All is pure and immutable. A statistic that the sample does not carry is undefined with its reason. A
 * <em>loss</em> is base minus candidate and a <em>gain</em> candidate minus base, so that a loss above 0 is bad wherever
 * more is better.
 *
 * <table>
 * <caption>The rooms</caption>
 * <tr><td>{@code proportion}</td><td>one share: Wilson, Clopper-Pearson</td></tr>
 * <tr><td>{@code mean}</td><td>one mean: Student's t, cluster-robust errors</td></tr>
 * <tr><td>{@code paired}</td><td>two targets on the same cases: McNemar, Tango, Newcombe, missing pairs</td></tr>
 * <tr><td>{@code margin}</td><td>non-inferiority and equivalence</td></tr>
 * <tr><td>{@code resample}</td><td>sign flips, BCa bootstrap over clusters, streams</td></tr>
 * <tr><td>{@code multiplicity}</td><td>Holm, Hochberg, Benjamini-Hochberg, Benjamini-Yekutieli</td></tr>
 * <tr><td>{@code power}</td><td>how many cases it takes, and what some cases can show</td></tr>
 * <tr><td>{@code repeats}</td><td>cases that are asked more than once: pass@k, pass^k, parts of the variance</td></tr>
 * <tr><td>{@code latency}</td><td>quantiles, ratios of times, blocks</td></tr>
 * <tr><td>{@code cost}</td><td>ratios of sums</td></tr>
 * <tr><td>{@code sequential}</td><td>looks before the end</td></tr>
 * <tr><td>{@code agreement}</td><td>raters and judges</td></tr>
 * </table>
 */
@NullMarked
package dev.weighbridge.measurements.statistics;

import org.jspecify.annotations.NullMarked;
