/** Files and payloads of other systems go in, transcripts come out; one package a format or vendor. */
@NullMarked
package app.hearth.connectors;

import org.jspecify.annotations.NullMarked;
