/**
 * Words on screens and in messages: bundles in English and Korean, beside the package they serve.
 */
package downhill.words;
