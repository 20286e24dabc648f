package qipan.files;

import java.time.Instant;

/**
 * What is known of a file.
 *
 * @param sha256 of its content, which also names it in the store
 * @param name as the person's device called it, made harmless
 * @param mediaType as its content says, whatever the name or the browser said
 */
record StoredFile(
        String id, String sha256, String name, String mediaType, long size, String uploadedBy, Instant uploadedAt) {

    boolean isImage() {
        return mediaType.startsWith("image/");
    }
}
