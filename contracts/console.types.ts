// Written by `npm run contracts` from console.yaml. Change the document, not this file.

export interface paths {
    "/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tickets of the desk, urgent ones first; resolved and closed ones only where asked for */
        get: operations["listTickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One ticket with its messages, the latest 200 */
        get: operations["getTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change status, priority or who has it; null gives it back to everybody */
        patch: operations["updateTicket"];
        trace?: never;
    };
    "/tickets/{ticketId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer: to the visitor, by mail and in their conversation; or internally, to the desk alone */
        post: operations["replyToTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mails of this workspace of the last 30 days, newest first, and what became of them */
        get: operations["listMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mails/{mailId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mail; with its words where no mail server is set and it holds no link that signs somebody in */
        get: operations["getMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desk-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the desk keeps in touch with those who are away; minutes, 0 for never */
        get: operations["getDeskSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change when answers go by mail, staff are reminded, hand-overs become tickets, and whether visitors rate */
        patch: operations["updateDeskSettings"];
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
    listTickets: {
        parameters: {
            query?: {
                status?: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                assigned?: "me" | "none" | "any";
                includeArchived?: boolean;
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
                            tickets: {
                                ticketId: string;
                                ticketNumber: string;
                                subject: string;
                                /** @enum {string} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                                /** @enum {string} */
                                priority: "low" | "medium" | "high" | "urgent";
                                /** @enum {string} */
                                source: "offline_form" | "unanswered_handoff" | "account";
                                /** @enum {string} */
                                category: "technical" | "billing" | "feature" | "other";
                                requester: {
                                    name?: string;
                                    email?: string;
                                };
                                visitorId?: string;
                                conversationId?: string;
                                departmentId?: string;
                                assignedAgentId?: string;
                                /** Format: date-time */
                                lastMessageAt: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            }[];
                            nextCursor?: string;
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
    getTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: string;
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
                            ticket: {
                                ticketId: string;
                                ticketNumber: string;
                                subject: string;
                                /** @enum {string} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                                /** @enum {string} */
                                priority: "low" | "medium" | "high" | "urgent";
                                /** @enum {string} */
                                source: "offline_form" | "unanswered_handoff" | "account";
                                /** @enum {string} */
                                category: "technical" | "billing" | "feature" | "other";
                                requester: {
                                    name?: string;
                                    email?: string;
                                };
                                visitorId?: string;
                                conversationId?: string;
                                departmentId?: string;
                                assignedAgentId?: string;
                                /** Format: date-time */
                                lastMessageAt: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                            messages: {
                                messageId: string;
                                /** @enum {string} */
                                author: "visitor" | "staff" | "ai";
                                authorAgentId?: string;
                                authorName?: string;
                                body: string;
                                isInternal: boolean;
                                /** Format: date-time */
                                createdAt: string;
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
    updateTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    status?: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                    /** @enum {string} */
                    priority?: "low" | "medium" | "high" | "urgent";
                    assignedAgentId?: string | null;
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
                            ticket: {
                                ticketId: string;
                                ticketNumber: string;
                                subject: string;
                                /** @enum {string} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                                /** @enum {string} */
                                priority: "low" | "medium" | "high" | "urgent";
                                /** @enum {string} */
                                source: "offline_form" | "unanswered_handoff" | "account";
                                /** @enum {string} */
                                category: "technical" | "billing" | "feature" | "other";
                                requester: {
                                    name?: string;
                                    email?: string;
                                };
                                visitorId?: string;
                                conversationId?: string;
                                departmentId?: string;
                                assignedAgentId?: string;
                                /** Format: date-time */
                                lastMessageAt: string;
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
    replyToTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                    isInternal?: boolean;
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
                            ticket: {
                                ticketId: string;
                                ticketNumber: string;
                                subject: string;
                                /** @enum {string} */
                                status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
                                /** @enum {string} */
                                priority: "low" | "medium" | "high" | "urgent";
                                /** @enum {string} */
                                source: "offline_form" | "unanswered_handoff" | "account";
                                /** @enum {string} */
                                category: "technical" | "billing" | "feature" | "other";
                                requester: {
                                    name?: string;
                                    email?: string;
                                };
                                visitorId?: string;
                                conversationId?: string;
                                departmentId?: string;
                                assignedAgentId?: string;
                                /** Format: date-time */
                                lastMessageAt: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                            };
                            message: {
                                messageId: string;
                                /** @enum {string} */
                                author: "visitor" | "staff" | "ai";
                                authorAgentId?: string;
                                authorName?: string;
                                body: string;
                                isInternal: boolean;
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
    listMails: {
        parameters: {
            query?: {
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
                            mails: {
                                mailId: string;
                                kind: string;
                                /** @enum {string} */
                                language: "de" | "en";
                                to: {
                                    address: string;
                                    name?: string;
                                };
                                subject?: string;
                                /** @enum {string} */
                                status: "queued" | "sent" | "failed" | "bounced";
                                attempts: number;
                                /** @enum {string} */
                                failure?: "refused" | "unreachable" | "bounced";
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                sentAt?: string;
                            }[];
                            isLocalOutbox: boolean;
                            nextCursor?: string;
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
    getMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailId: string;
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
                            mail: {
                                mailId: string;
                                kind: string;
                                /** @enum {string} */
                                language: "de" | "en";
                                to: {
                                    address: string;
                                    name?: string;
                                };
                                subject?: string;
                                /** @enum {string} */
                                status: "queued" | "sent" | "failed" | "bounced";
                                attempts: number;
                                /** @enum {string} */
                                failure?: "refused" | "unreachable" | "bounced";
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                sentAt?: string;
                            };
                            content: {
                                text: string;
                                html: string;
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
    getDeskSettings: {
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
                            settings: {
                                answerByMailMinutes: number;
                                remindStaffMinutes: number;
                                ticketAfterMinutes: number;
                                asksForRating: boolean;
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
    updateDeskSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answerByMailMinutes?: number;
                    remindStaffMinutes?: number;
                    ticketAfterMinutes?: number;
                    asksForRating?: boolean;
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
                            settings: {
                                answerByMailMinutes: number;
                                remindStaffMinutes: number;
                                ticketAfterMinutes: number;
                                asksForRating: boolean;
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
                                rating?: {
                                    /** Format: date-time */
                                    askedAt: string;
                                    score?: number;
                                    comment?: string;
                                };
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
                                rating?: {
                                    /** Format: date-time */
                                    askedAt: string;
                                    score?: number;
                                    comment?: string;
                                };
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
                                rating?: {
                                    /** Format: date-time */
                                    askedAt: string;
                                    score?: number;
                                    comment?: string;
                                };
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
}
