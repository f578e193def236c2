package app.hearth.connectors.transcripts;

/** The makes of transcript that can be read. */
public enum TranscriptKind {
    WHISPER("Whisper JSON"),
    WEBVTT("WebVTT"),
    SRT("SubRip"),
    FUNASR("FunASR JSON"),
    AWS_TRANSCRIBE("Amazon Transcribe"),
    AWS_CALL_ANALYTICS("Amazon Transcribe Call Analytics"),
    AZURE_BATCH("Azure batch transcription"),
    AZURE_FAST("Azure fast transcription"),
    GOOGLE("Google Speech-to-Text"),
    ALIYUN_SCA("Aliyun Smart Conversation Analysis");

    private final String title;

    TranscriptKind(String title) {
        this.title = title;
    }

    /** Its name among people. */
    public String title() {
        return title;
    }
}
