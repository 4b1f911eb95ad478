// Written by `npm run contracts` from console.yaml. Change the document, not this file.

export interface paths {
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
        /** Change mode, name or the wording of the disclosure */
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
    "/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When the business is open, by its own clock, and whether it is now */
        get: operations["getOpeningHours"];
        /**
         * Replace hours and time zone; no hours at all means always open
         * @description A span that closes before it opens goes past midnight, and is kept as two: to 24:00, and from 00:00.
         */
        put: operations["setOpeningHours"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add days on which it is closed; one that is there already gets the new name */
        post: operations["addHolidays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holidays/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public holidays of a German state in a year, reckoned here
         * @description The names are in the language of the workspace. `isPartial`: a holiday in some places of the state alone. Nothing is kept until it is added.
         */
        get: operations["suggestHolidays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holidays/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Open on that day again */
        delete: operations["removeHoliday"];
        options?: never;
        head?: never;
        /** Give a holiday another name */
        patch: operations["renameHoliday"];
        trace?: never;
    };
    "/routing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether conversations are given to people or taken by them, and how many at once */
        get: operations["getRouting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change how conversations are given to people */
        patch: operations["updateRouting"];
        trace?: never;
    };
    "/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who waits how long, and who has how many: the first hundred of the queue */
        get: operations["getQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/{agentId}/capacity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** How many conversations a person is given at once; null is the workspace’s default, 0 none */
        put: operations["setStaffCapacity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/departments/{departmentId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who works in a department */
        get: operations["listDepartmentMembers"];
        /** Replace the members of a department */
        put: operations["setDepartmentMembers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this workspace offers, and what is in the way of the rest */
        get: operations["listServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The admin’s switch: off, or on as far as plan and set-up let it */
        put: operations["switchService"];
        post?: never;
        delete?: never;
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
                                queue?: {
                                    position: number;
                                    estimatedWaitSeconds: number | null;
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
                                queue?: {
                                    position: number;
                                    estimatedWaitSeconds: number | null;
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
                                queue?: {
                                    position: number;
                                    estimatedWaitSeconds: number | null;
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
    getOpeningHours: {
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
                            hours: {
                                timeZone: string;
                                hours: {
                                    weekday: number;
                                    opensAt: string;
                                    closesAt: string;
                                }[];
                                holidays: {
                                    day: string;
                                    name: string;
                                }[];
                                isOpen: boolean;
                                /** @enum {string} */
                                reason?: "outside_opening_hours" | "holiday";
                                /** Format: date-time */
                                nextOpeningAt?: string;
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
    setOpeningHours: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    timeZone: string;
                    hours: {
                        weekday: number;
                        opensAt: string;
                        closesAt: string;
                    }[];
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
                            hours: {
                                timeZone: string;
                                hours: {
                                    weekday: number;
                                    opensAt: string;
                                    closesAt: string;
                                }[];
                                holidays: {
                                    day: string;
                                    name: string;
                                }[];
                                isOpen: boolean;
                                /** @enum {string} */
                                reason?: "outside_opening_hours" | "holiday";
                                /** Format: date-time */
                                nextOpeningAt?: string;
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
    addHolidays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    holidays: {
                        day: string;
                        name: string;
                    }[];
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
                            hours: {
                                timeZone: string;
                                hours: {
                                    weekday: number;
                                    opensAt: string;
                                    closesAt: string;
                                }[];
                                holidays: {
                                    day: string;
                                    name: string;
                                }[];
                                isOpen: boolean;
                                /** @enum {string} */
                                reason?: "outside_opening_hours" | "holiday";
                                /** Format: date-time */
                                nextOpeningAt?: string;
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
    suggestHolidays: {
        parameters: {
            query: {
                state: string;
                year: number;
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
                            holidays: {
                                day: string;
                                name: string;
                                isPartial: boolean;
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
    removeHoliday: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: string;
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
                            hours: {
                                timeZone: string;
                                hours: {
                                    weekday: number;
                                    opensAt: string;
                                    closesAt: string;
                                }[];
                                holidays: {
                                    day: string;
                                    name: string;
                                }[];
                                isOpen: boolean;
                                /** @enum {string} */
                                reason?: "outside_opening_hours" | "holiday";
                                /** Format: date-time */
                                nextOpeningAt?: string;
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
    renameHoliday: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
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
                            hours: {
                                timeZone: string;
                                hours: {
                                    weekday: number;
                                    opensAt: string;
                                    closesAt: string;
                                }[];
                                holidays: {
                                    day: string;
                                    name: string;
                                }[];
                                isOpen: boolean;
                                /** @enum {string} */
                                reason?: "outside_opening_hours" | "holiday";
                                /** Format: date-time */
                                nextOpeningAt?: string;
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
    getRouting: {
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
                            routing: {
                                /** @enum {string} */
                                mode: "manual" | "automatic";
                                defaultCapacity: number;
                                isSticky: boolean;
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
    updateRouting: {
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
                    mode?: "manual" | "automatic";
                    defaultCapacity?: number;
                    isSticky?: boolean;
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
                            routing: {
                                /** @enum {string} */
                                mode: "manual" | "automatic";
                                defaultCapacity: number;
                                isSticky: boolean;
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
    getQueue: {
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
                            total: number;
                            waiting: {
                                conversationId: string;
                                departmentId?: string;
                                visitorName?: string;
                                /** @enum {string} */
                                priority: "low" | "medium" | "high" | "urgent";
                                /** Format: date-time */
                                waitingSince: string;
                                waitedSeconds: number;
                                position: number;
                            }[];
                            staff: {
                                agentId: string;
                                name: string;
                                /** @enum {string} */
                                status: "available" | "busy" | "offline";
                                online: boolean;
                                departments: {
                                    departmentId: string;
                                    name: string;
                                }[];
                                held: number;
                                capacity: number;
                                ownCapacity?: number;
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
    setStaffCapacity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    capacity: number | null;
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
                            staff: {
                                agentId: string;
                                name: string;
                                /** @enum {string} */
                                status: "available" | "busy" | "offline";
                                online: boolean;
                                departments: {
                                    departmentId: string;
                                    name: string;
                                }[];
                                held: number;
                                capacity: number;
                                ownCapacity?: number;
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
    listDepartmentMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                departmentId: string;
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
                            agentIds: string[];
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
    setDepartmentMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    agentIds: string[];
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
                            agentIds: string[];
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
    listServices: {
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
                            services: {
                                /** @enum {string} */
                                key: "chat" | "voice_call" | "video_call" | "ai_chat" | "ai_voice" | "ai_video";
                                /** @enum {string} */
                                status: "available" | "disabled_by_admin" | "not_in_plan" | "not_configured" | "ai_not_ready" | "beta";
                                allowed: boolean;
                                reason?: string;
                                /** @enum {string} */
                                blocker?: "subscription" | "plan" | "admin_switch" | "set_up";
                                /** @enum {string} */
                                page?: "assistant" | "knowledge" | "widget" | "developer" | "hours" | "team" | "services" | "plan";
                                requiredFeatures: string[];
                                adminEnabled: boolean;
                                sortOrder: number;
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
    switchService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    isEnabled: boolean;
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
                            services: {
                                /** @enum {string} */
                                key: "chat" | "voice_call" | "video_call" | "ai_chat" | "ai_voice" | "ai_video";
                                /** @enum {string} */
                                status: "available" | "disabled_by_admin" | "not_in_plan" | "not_configured" | "ai_not_ready" | "beta";
                                allowed: boolean;
                                reason?: string;
                                /** @enum {string} */
                                blocker?: "subscription" | "plan" | "admin_switch" | "set_up";
                                /** @enum {string} */
                                page?: "assistant" | "knowledge" | "widget" | "developer" | "hours" | "team" | "services" | "plan";
                                requiredFeatures: string[];
                                adminEnabled: boolean;
                                sortOrder: number;
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
}
