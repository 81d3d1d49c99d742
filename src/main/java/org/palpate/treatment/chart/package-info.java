/**
 * The chart of a visit as it is seen and written: body map, points, what was done, needles, note, signature.
 *
 * <p>Everything has its own address and works as a plain form; what is typed is also saved as it is typed. Whoever may
 * not write, and everyone after the signature, reads the same chart.
 */
package org.palpate.treatment.chart;
