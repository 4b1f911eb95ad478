// Written by `npm run contracts` from console.yaml. Change the document, not this file.

export interface paths {
    "/conversations/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a file: it becomes a message; the same clientMessageId again answers as the first time */
        post: operations["uploadAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of the conversation, with a link that opens it for 15 minutes at least */
        get: operations["getAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is on the team, where they work and whether they are there */
        get: operations["listStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/take-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a conversation: it is yours, and the assistant pauses */
        post: operations["takeOverConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/hand-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a conversation back to the assistant */
        post: operations["handBackConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a closed conversation again */
        post: operations["reopenConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The answer that the assistant proposes, where it only assists */
        get: operations["getConversationDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that the assistant answers from, with its state */
        get: operations["listKnowledge"];
        put?: never;
        /** Add a text, or a page by its address */
        post: operations["addKnowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The passages that a question finds, best first */
        post: operations["askKnowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One item */
        get: operations["getKnowledge"];
        put?: never;
        post?: never;
        /** Remove an item without a trace */
        delete: operations["removeKnowledge"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/knowledge/{id}/reindex": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read and index an item anew */
        post: operations["reindexKnowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assistant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the assistant answers, and which model does */
        get: operations["getAssistant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change mode, name, the wording of the disclosure, or whether visitors may send voice messages */
        patch: operations["updateAssistant"];
        trace?: never;
    };
    "/widget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The snippet for the website, and where it may run */
        get: operations["getWidget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sample-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove the demo shop with everything in it */
        delete: operations["removeSampleData"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, the newest first */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every action that is put on record, with the sentence for it */
        get: operations["listAuditActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the record is whole: every entry as it was written, and none gone */
        get: operations["verifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The record as a table; that it was taken away is put on record */
        get: operations["exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry */
        get: operations["getAuditEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contacts, the newest first; a search that finds nothing is tried again with typing errors forgiven */
        get: operations["searchContacts"];
        put?: never;
        /** Add a contact, or change the one that customer number, phone or e-mail name */
        post: operations["putContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tags that are in use, the commonest first */
        get: operations["listContactTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The country whose telephone numbers need none in front of them */
        get: operations["getContactSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Choose that country; null takes it from the time zone */
        patch: operations["updateContactSettings"];
        trace?: never;
    };
    "/contacts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a search finds, as a table; that it was taken away is put on record */
        get: operations["exportContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read contacts in from a CSV file; with `dryRun` only say what would happen
         * @description The file as `text`, or as `base64` of its bytes, whose encoding (UTF-8, UTF-16, Windows-1252) is found out; where both are sent, the bytes count. Up to 5 MB and 20,000 rows, parted by commas, semicolons or tabs. Columns are known by their headers in German and English; `columns` says otherwise.
         */
        post: operations["importContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import has got */
        get: operations["getContactImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One contact */
        get: operations["getContact"];
        put?: never;
        post?: never;
        /** Erase a contact; the conversations stay, of a visitor whom nobody knows */
        delete: operations["removeContact"];
        options?: never;
        head?: never;
        /** Change a contact: what is left out stays, null takes away */
        patch: operations["updateContact"];
        trace?: never;
    };
    "/contacts/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make two contacts one: this one stays, and `contactId` goes */
        post: operations["mergeContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hear this person no more, or again */
        post: operations["blockContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened with a contact, the latest first */
        get: operations["getContactTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a note about a contact */
        post: operations["addContactNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a note: one’s own, or as admin anybody’s */
        delete: operations["removeContactNote"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    uploadAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    clientMessageId?: string;
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            attachment: {
                                id: string;
                                url: string;
                                /** Format: date-time */
                                expiresAt: string;
                                filename: string;
                                contentType: string;
                                size: number | null;
                                /** @enum {string} */
                                status: "pending" | "ready" | "deleted";
                                /** @enum {string} */
                                kind: "image" | "voice" | "file";
                                width?: number;
                                height?: number;
                                messageId?: string;
                                metadata?: {
                                    [key: string]: unknown;
                                };
                                /** Format: date-time */
                                createdAt: string;
                            };
                            message: {
                                messageId: string;
                                conversationId: string;
                                seq: number;
                                /** @enum {string} */
                                senderType: "visitor" | "agent" | "ai" | "system";
                                senderName?: string;
                                senderAgentId?: string;
                                body: string;
                                /** @enum {string} */
                                messageType: "text" | "image" | "file" | "call" | "system" | "note";
                                metadata?: {
                                    [key: string]: unknown;
                                };
                                clientMessageId?: string;
                                sources?: {
                                    id: string;
                                    title: string;
                                    url?: string;
                                    snippet: string;
                                    score: number;
                                }[];
                                turnId?: string;
                                /** Format: date-time */
                                sentAt: string;
                                /** Format: date-time */
                                editedAt?: string;
                                /** Format: date-time */
                                deletedAt?: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            attachment: {
                                id: string;
                                url: string;
                                /** Format: date-time */
                                expiresAt: string;
                                filename: string;
                                contentType: string;
                                size: number | null;
                                /** @enum {string} */
                                status: "pending" | "ready" | "deleted";
                                /** @enum {string} */
                                kind: "image" | "voice" | "file";
                                width?: number;
                                height?: number;
                                messageId?: string;
                                metadata?: {
                                    [key: string]: unknown;
                                };
                                /** Format: date-time */
                                createdAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            staff: {
                                agentId: string;
                                username: string;
                                name: string;
                                /** @enum {string} */
                                role: "owner" | "admin" | "supervisor" | "agent";
                                /** @enum {string} */
                                status: "available" | "busy" | "offline";
                                online: boolean;
                                departments: {
                                    departmentId: string;
                                    name: string;
                                }[];
                            }[];
                            departments: {
                                departmentId: string;
                                name: string;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    takeOverConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            conversation: {
                                conversationId: string;
                                conversationNumber: string;
                                visitorId?: string;
                                contactId?: string;
                                departmentId?: string;
                                departmentName?: string;
                                assignedAgentId?: string;
                                assignedAgentName?: string;
                                channel: string;
                                /** @enum {string} */
                                status: "open" | "pending" | "snoozed" | "resolved" | "closed";
                                /** @enum {string} */
                                priority: "low" | "medium" | "high" | "urgent";
                                subject?: string;
                                /** @enum {string} */
                                assistantState: "active" | "paused" | "off";
                                /** Format: date-time */
                                handoffRequestedAt?: string;
                                handoffReason?: string;
                                seq: number;
                                unread?: number;
                                preview?: string;
                                /** @enum {string} */
                                lastMessageSenderType?: "visitor" | "agent" | "ai" | "system";
                                visitor?: {
                                    visitorId: string;
                                    name?: string;
                                    email?: string;
                                    phone?: string;
                                    externalId?: string;
                                    verified: boolean;
                                };
                                metadata?: {
                                    [key: string]: unknown;
                                };
                                /** Format: date-time */
                                lastMessageAt?: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    handBackConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            conversation: {
                                conversationId: string;
                                conversationNumber: string;
                                visitorId?: string;
                                contactId?: string;
                                departmentId?: string;
                                departmentName?: string;
                                assignedAgentId?: string;
                                assignedAgentName?: string;
                                channel: string;
                                /** @enum {string} */
                                status: "open" | "pending" | "snoozed" | "resolved" | "closed";
                                /** @enum {string} */
                                priority: "low" | "medium" | "high" | "urgent";
                                subject?: string;
                                /** @enum {string} */
                                assistantState: "active" | "paused" | "off";
                                /** Format: date-time */
                                handoffRequestedAt?: string;
                                handoffReason?: string;
                                seq: number;
                                unread?: number;
                                preview?: string;
                                /** @enum {string} */
                                lastMessageSenderType?: "visitor" | "agent" | "ai" | "system";
                                visitor?: {
                                    visitorId: string;
                                    name?: string;
                                    email?: string;
                                    phone?: string;
                                    externalId?: string;
                                    verified: boolean;
                                };
                                metadata?: {
                                    [key: string]: unknown;
                                };
                                /** Format: date-time */
                                lastMessageAt?: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    reopenConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            conversation: {
                                conversationId: string;
                                conversationNumber: string;
                                visitorId?: string;
                                contactId?: string;
                                departmentId?: string;
                                departmentName?: string;
                                assignedAgentId?: string;
                                assignedAgentName?: string;
                                channel: string;
                                /** @enum {string} */
                                status: "open" | "pending" | "snoozed" | "resolved" | "closed";
                                /** @enum {string} */
                                priority: "low" | "medium" | "high" | "urgent";
                                subject?: string;
                                /** @enum {string} */
                                assistantState: "active" | "paused" | "off";
                                /** Format: date-time */
                                handoffRequestedAt?: string;
                                handoffReason?: string;
                                seq: number;
                                unread?: number;
                                preview?: string;
                                /** @enum {string} */
                                lastMessageSenderType?: "visitor" | "agent" | "ai" | "system";
                                visitor?: {
                                    visitorId: string;
                                    name?: string;
                                    email?: string;
                                    phone?: string;
                                    externalId?: string;
                                    verified: boolean;
                                };
                                metadata?: {
                                    [key: string]: unknown;
                                };
                                /** Format: date-time */
                                lastMessageAt?: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getConversationDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            draft: {
                                turnId: string;
                                text: string;
                                sources: {
                                    id: string;
                                    title: string;
                                    url?: string;
                                    snippet: string;
                                    score: number;
                                }[];
                                /** Format: date-time */
                                createdAt: string;
                            } | null;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listKnowledge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            items: {
                                id: string;
                                /** @enum {string} */
                                type: "text" | "url" | "file";
                                title: string;
                                /** @enum {string} */
                                language?: "de" | "en";
                                sourceUrl?: string;
                                snippet: string;
                                /** @enum {string} */
                                status: "queued" | "indexing" | "ready" | "failed";
                                error?: string;
                                chunks: number;
                                isSample: boolean;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    addKnowledge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    type: "text" | "url";
                    title?: string;
                    body?: string;
                    url?: string;
                    /** @enum {string} */
                    language?: "de" | "en";
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            item: {
                                id: string;
                                /** @enum {string} */
                                type: "text" | "url" | "file";
                                title: string;
                                /** @enum {string} */
                                language?: "de" | "en";
                                sourceUrl?: string;
                                snippet: string;
                                /** @enum {string} */
                                status: "queued" | "indexing" | "ready" | "failed";
                                error?: string;
                                chunks: number;
                                isSample: boolean;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    askKnowledge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    query: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            results: {
                                id: string;
                                title: string;
                                url?: string;
                                snippet: string;
                                score: number;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getKnowledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            item: {
                                id: string;
                                /** @enum {string} */
                                type: "text" | "url" | "file";
                                title: string;
                                /** @enum {string} */
                                language?: "de" | "en";
                                sourceUrl?: string;
                                snippet: string;
                                /** @enum {string} */
                                status: "queued" | "indexing" | "ready" | "failed";
                                error?: string;
                                chunks: number;
                                isSample: boolean;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    removeKnowledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            deleted: true;
                            id: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    reindexKnowledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            item: {
                                id: string;
                                /** @enum {string} */
                                type: "text" | "url" | "file";
                                title: string;
                                /** @enum {string} */
                                language?: "de" | "en";
                                sourceUrl?: string;
                                snippet: string;
                                /** @enum {string} */
                                status: "queued" | "indexing" | "ready" | "failed";
                                error?: string;
                                chunks: number;
                                isSample: boolean;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getAssistant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            assistant: {
                                /** @enum {string} */
                                mode: "human_only" | "ai_first" | "ai_assisted";
                                name: string;
                                disclosure: {
                                    de: string;
                                    en: string;
                                };
                                textOnlyMode: boolean;
                                answeredBy: {
                                    /** @enum {string} */
                                    kind: "built-in" | "model";
                                    model: string;
                                };
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    updateAssistant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    mode?: "human_only" | "ai_first" | "ai_assisted";
                    name?: string;
                    textOnlyMode?: boolean;
                    disclosure?: {
                        de?: string;
                        en?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            assistant: {
                                /** @enum {string} */
                                mode: "human_only" | "ai_first" | "ai_assisted";
                                name: string;
                                disclosure: {
                                    de: string;
                                    en: string;
                                };
                                textOnlyMode: boolean;
                                answeredBy: {
                                    /** @enum {string} */
                                    kind: "built-in" | "model";
                                    model: string;
                                };
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getWidget: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            widget: {
                                snippet: string;
                                publicKey: string;
                                allowedDomains: string[];
                                demoUrl?: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    removeSampleData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    confirm: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            deleted: true;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                action?: string;
                actorId?: string;
                targetKind?: string;
                targetId?: string;
                from?: string;
                to?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            entries: {
                                id: string;
                                /** @description Gapless within the workspace, in the order of the chain. */
                                seq: number;
                                /** Format: date-time */
                                at: string;
                                actor: {
                                    /** @enum {string} */
                                    kind: "visitor" | "staff" | "owner" | "server" | "operator" | "system" | "anonymous";
                                    /** @description Who did it; null for the product itself and for whoever was not known. */
                                    id: string | null;
                                    /** @description What they were called then. */
                                    name: string | null;
                                };
                                /** @description One of `GET /audit/actions`. */
                                action: string;
                                sentence: {
                                    de: string;
                                    en: string;
                                };
                                target: {
                                    kind: string;
                                    id: string;
                                } | null;
                                details: {
                                    [key: string]: unknown;
                                };
                                /** @description As much of it as the installation keeps. */
                                address: string | null;
                                /** @description The program it was done with. */
                                userAgent: string | null;
                                /** @description The `X-Request-Id` of the request. */
                                requestId: string | null;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listAuditActions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            actions: {
                                action: string;
                                sentence: {
                                    de: string;
                                    en: string;
                                };
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    verifyAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            verification: {
                                isWhole: boolean;
                                /** @description How many fit, from the first one on. */
                                entries: number;
                                /** @description Of the last entry that fits: noted elsewhere, it vouches for all before. */
                                hash: string;
                                broken: {
                                    seq: number;
                                    /** @enum {string} */
                                    fault: "changed" | "moved" | "missing";
                                } | null;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    exportAudit: {
        parameters: {
            query?: {
                action?: string;
                actorId?: string;
                targetKind?: string;
                targetId?: string;
                from?: string;
                to?: string;
                language?: "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table, as CSV (UTF-8). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getAuditEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            entry: {
                                id: string;
                                /** @description Gapless within the workspace, in the order of the chain. */
                                seq: number;
                                /** Format: date-time */
                                at: string;
                                actor: {
                                    /** @enum {string} */
                                    kind: "visitor" | "staff" | "owner" | "server" | "operator" | "system" | "anonymous";
                                    /** @description Who did it; null for the product itself and for whoever was not known. */
                                    id: string | null;
                                    /** @description What they were called then. */
                                    name: string | null;
                                };
                                /** @description One of `GET /audit/actions`. */
                                action: string;
                                sentence: {
                                    de: string;
                                    en: string;
                                };
                                target: {
                                    kind: string;
                                    id: string;
                                } | null;
                                details: {
                                    [key: string]: unknown;
                                };
                                /** @description As much of it as the installation keeps. */
                                address: string | null;
                                /** @description The program it was done with. */
                                userAgent: string | null;
                                /** @description The `X-Request-Id` of the request. */
                                requestId: string | null;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    searchContacts: {
        parameters: {
            query?: {
                search?: string;
                tags?: string;
                blocked?: boolean;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            contacts: {
                                id: string;
                                externalId: string | null;
                                name: string;
                                /** @description E.164 where its country is known; `;ext=` begins an extension. */
                                phone: string;
                                email: string | null;
                                company: string | null;
                                tags: string[];
                                notes: string | null;
                                /** @enum {string} */
                                source: "server" | "visitor" | "staff" | "import";
                                blockedAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            }[];
                            /** @description True where only something like the search was found. */
                            isAlike: boolean;
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    putContact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    externalId?: string | null;
                    name: string;
                    phone: string;
                    email?: string | null;
                    company?: string | null;
                    tags?: string[];
                    notes?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            contact: {
                                id: string;
                                externalId: string | null;
                                name: string;
                                /** @description E.164 where its country is known; `;ext=` begins an extension. */
                                phone: string;
                                email: string | null;
                                company: string | null;
                                tags: string[];
                                notes: string | null;
                                /** @enum {string} */
                                source: "server" | "visitor" | "staff" | "import";
                                blockedAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    listContactTags: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            tags: {
                                tag: string;
                                contacts: number;
                            }[];
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getContactSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            country: string | null;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    updateContactSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    country: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            country: string | null;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    exportContacts: {
        parameters: {
            query?: {
                search?: string;
                tags?: string;
                blocked?: boolean;
                language?: "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table, as CSV (UTF-8). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    importContacts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text?: string;
                    base64?: string;
                    /** @description What each column is, from the left; null leaves one out. */
                    columns?: (("externalId" | "name" | "firstName" | "lastName" | "phone" | "email" | "company" | "tags" | "notes") | null)[];
                    /** @default false */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            preview: {
                                /** @enum {string} */
                                encoding: "utf-8" | "utf-16le" | "windows-1252";
                                delimiter: string;
                                columns: {
                                    header: string;
                                    field: ("externalId" | "name" | "firstName" | "lastName" | "phone" | "email" | "company" | "tags" | "notes") | null;
                                }[];
                                rows: number;
                                faulty: number;
                                /** @description Rows whose contact is there already: it would be changed. */
                                known: number;
                                /** @description The first 100. */
                                faults: {
                                    /** @description The first row of data is 1. */
                                    row: number;
                                    field: string | null;
                                    what: {
                                        de: string;
                                        en: string;
                                    };
                                }[];
                            };
                            import: {
                                id: string;
                                /** @enum {string} */
                                status: "queued" | "running" | "done";
                                total: number;
                                done: number;
                                created: number;
                                updated: number;
                                unchanged: number;
                                faulty: number;
                                /** @description The first 100. */
                                faults: {
                                    /** @description The first row of data is 1. */
                                    row: number;
                                    field: string | null;
                                    what: {
                                        de: string;
                                        en: string;
                                    };
                                }[];
                                /** Format: date-time */
                                createdAt: string;
                                finishedAt: string | null;
                            } | null;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getContactImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            import: {
                                id: string;
                                /** @enum {string} */
                                status: "queued" | "running" | "done";
                                total: number;
                                done: number;
                                created: number;
                                updated: number;
                                unchanged: number;
                                faulty: number;
                                /** @description The first 100. */
                                faults: {
                                    /** @description The first row of data is 1. */
                                    row: number;
                                    field: string | null;
                                    what: {
                                        de: string;
                                        en: string;
                                    };
                                }[];
                                /** Format: date-time */
                                createdAt: string;
                                finishedAt: string | null;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            contact: {
                                id: string;
                                externalId: string | null;
                                name: string;
                                /** @description E.164 where its country is known; `;ext=` begins an extension. */
                                phone: string;
                                email: string | null;
                                company: string | null;
                                tags: string[];
                                notes: string | null;
                                /** @enum {string} */
                                source: "server" | "visitor" | "staff" | "import";
                                blockedAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    removeContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            deleted: true;
                            id: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    updateContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    externalId?: string | null;
                    name?: string;
                    phone?: string;
                    email?: string | null;
                    company?: string | null;
                    tags?: string[];
                    notes?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            contact: {
                                id: string;
                                externalId: string | null;
                                name: string;
                                /** @description E.164 where its country is known; `;ext=` begins an extension. */
                                phone: string;
                                email: string | null;
                                company: string | null;
                                tags: string[];
                                notes: string | null;
                                /** @enum {string} */
                                source: "server" | "visitor" | "staff" | "import";
                                blockedAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    mergeContacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    contactId: string;
                    /** @description What comes from the one that goes; gaps are filled from it anyhow. */
                    take?: ("externalId" | "name" | "phone" | "email" | "company" | "notes")[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            contact: {
                                id: string;
                                externalId: string | null;
                                name: string;
                                /** @description E.164 where its country is known; `;ext=` begins an extension. */
                                phone: string;
                                email: string | null;
                                company: string | null;
                                tags: string[];
                                notes: string | null;
                                /** @enum {string} */
                                source: "server" | "visitor" | "staff" | "import";
                                blockedAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    blockContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    isBlocked: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            contact: {
                                id: string;
                                externalId: string | null;
                                name: string;
                                /** @description E.164 where its country is known; `;ext=` begins an extension. */
                                phone: string;
                                email: string | null;
                                company: string | null;
                                tags: string[];
                                notes: string | null;
                                /** @enum {string} */
                                source: "server" | "visitor" | "staff" | "import";
                                blockedAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    getContactTimeline: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            entries: {
                                /** @enum {string} */
                                kind: "conversation" | "note" | "merged";
                                /** Format: date-time */
                                at: string;
                                conversation?: {
                                    conversationId: string;
                                    channel: string;
                                    status: string;
                                    subject: string | null;
                                    preview: string | null;
                                };
                                note?: {
                                    id: string;
                                    body: string;
                                    authorId: string | null;
                                    authorName: string | null;
                                };
                                merged?: {
                                    name: string;
                                    byId: string | null;
                                    byName: string | null;
                                };
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    addContactNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            note: {
                                id: string;
                                body: string;
                                authorId: string | null;
                                authorName: string | null;
                            };
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    removeContactNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                noteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            deleted: true;
                            id: string;
                        };
                    };
                };
            };
            /** @description Refused: `code` and `details` say why and what would be right. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A fault on our side. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: false;
                        code: string;
                        message: string;
                        details?: string[];
                        detail?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
}
