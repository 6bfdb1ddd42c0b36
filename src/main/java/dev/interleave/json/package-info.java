/** The one place where JSON is written. Who reads it is a page, a trace viewer or another lab. */
package dev.interleave.json;
