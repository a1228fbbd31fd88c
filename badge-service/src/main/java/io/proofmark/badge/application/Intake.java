package io.proofmark.badge.application;

/** The door, for those who come by a form. */
public interface Intake {

    /**
     * Hands a document to the door.
     *
     * @param path of the door's API, with its query
     * @param document in JSON
     * @param key the same for every try of one submission, so that a second one gets the same answer
     * @param client address of who sends it
     * @return what the door says; 503 with a problem document when it does not answer
     */
    Answer post(String path, String document, String key, String client);

    /** @param body in JSON */
    record Answer(int status, String body) {}
}
