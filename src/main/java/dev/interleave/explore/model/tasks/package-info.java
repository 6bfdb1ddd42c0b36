/**
 * What runs tasks in the JDK, as the engine sees it: executors, futures, fork/join and scopes. Each
 * is a subclass of the original, by its simple name, that runs its tasks on threads of the engine.
 */
package dev.interleave.explore.model.tasks;
