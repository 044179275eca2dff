@NullMarked
package io.semblance.models;

import org.jspecify.annotations.NullMarked;
