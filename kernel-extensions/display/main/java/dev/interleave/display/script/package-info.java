/** What runs in the page: one bundle of scripts, and the colours and sentences it is told. */
package dev.interleave.display.script;
