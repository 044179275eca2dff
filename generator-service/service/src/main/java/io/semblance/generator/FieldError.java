package io.semblance.generator;

/**
 * One thing that is wrong with a document.
 *
 * @param pointer where, as a JSON Pointer
 * @param detail what rule is broken
 */
public record FieldError(String pointer, String detail) {}
