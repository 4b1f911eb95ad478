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
    "/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether strangers may open a workspace here, and how */
        get: operations["getSignUp"];
        put?: never;
        /**
         * Open a workspace: tenant, owner, departments and hours
         * @description Needs an address and a password, or the ticket of a Google sign-in that no account answers to. The answer is a session in the new workspace, as its owner.
         */
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-up/slug": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether an address is free, or one made of a name */
        get: operations["checkSlug"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/email-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a mail address by the link that went to it */
        post: operations["confirmEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a new password; the answer is the same whether the address is known */
        post: operations["requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-resets/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whose password a link resets; the link stays good */
        post: operations["getPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-resets/redeem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a new password by the link; every session ends */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own account */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the password; the other sessions end */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the mail address, once the link that goes to the new one is used */
        post: operations["changeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/email/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the link that confirms the mail address once more */
        post: operations["resendConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is signed in */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /** End all sessions but this one */
        delete: operations["revokeOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a session at once */
        delete: operations["revokeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A secret for an app that shows codes; counts for nothing until it is confirmed */
        post: operations["beginSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch the second factor on by a first code; gives the recovery codes, this once */
        post: operations["confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/second-factor/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch the second factor off, by password and code */
        post: operations["disableSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ten new recovery codes; the old ones are void */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody on the team with role, departments and state, also who is deactivated */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/team/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One member of the team */
        get: operations["getMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a member: role, departments, name; deactivate or let in again
         * @description An owner changes everybody, an administrator whoever stands below. `active: false` ends the sessions of the person at once, and their sockets. The last owner cannot go.
         */
        patch: operations["updateMember"];
        trace?: never;
    };
    "/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was invited, the newest first */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite somebody by mail; the link holds for seven days
         * @description An owner gives every role, an administrator those below. Needs a confirmed address of the account.
         */
        post: operations["inviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the page of an invitation shows; the link stays good */
        post: operations["getInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join the team; the answer is a session */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an invitation once more, with a new link; the old one ends */
        post: operations["resendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw an invitation */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The departments and who is in them; the default one first */
        get: operations["listDepartments"];
        put?: never;
        /** Add a department */
        post: operations["addDepartment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/departments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a department; its conversations go to the default one */
        delete: operations["removeDepartment"];
        options?: never;
        head?: never;
        /** Rename a department, or make it the default one */
        patch: operations["updateDepartment"];
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
    getSignUp: {
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
                            open: boolean;
                            googleClientId: string | null;
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
    signUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    workspace: string;
                    /** @description Left out: made of the name. */
                    slug?: string;
                    name?: string;
                    email?: string;
                    password?: string;
                    googleTicket?: string;
                    /** @enum {string} */
                    language?: "de" | "en";
                    timeZone?: string;
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
                            session: {
                                accessToken: string;
                                refreshToken: string;
                                expiresIn: number;
                                /** @description The workspace that the session is in. */
                                slug: string;
                                agent: {
                                    agentId: string;
                                    username: string;
                                    name: string;
                                    /** @enum {string} */
                                    role: "owner" | "admin" | "supervisor" | "agent";
                                };
                            };
                            emailConfirmed: boolean;
                            dashboardUrl: string;
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
    checkSlug: {
        parameters: {
            query?: {
                slug?: string;
                workspace?: string;
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
                            slug: string;
                            free: boolean;
                            reason: ("shape" | "reserved" | "taken") | null;
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
    confirmEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What stands behind `token=` in the link. */
                    token: string;
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
                            email: string;
                            /** @enum {string} */
                            kind: "staff" | "owner";
                            workspace: string;
                            slug: string;
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
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
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
                            requested: true;
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
    getPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What stands behind `token=` in the link. */
                    token: string;
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
                            email: string;
                            /** @enum {string} */
                            kind: "staff" | "owner";
                            workspace: string;
                            slug: string;
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
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What stands behind `token=` in the link. */
                    token: string;
                    password: string;
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
                            email: string;
                            /** @enum {string} */
                            kind: "staff" | "owner";
                            workspace: string;
                            slug: string;
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
    getAccount: {
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
                            account: {
                                /** @enum {string} */
                                kind: "staff" | "owner";
                                name: string;
                                email: string | null;
                                /** @description While it is false, the console reminds; invitations wait for it. */
                                emailConfirmed: boolean;
                                hasPassword: boolean;
                                /** @enum {string} */
                                language: "de" | "en";
                                secondFactor: {
                                    enabled: boolean;
                                    since: string | null;
                                    recoveryCodesLeft: number;
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
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Left out where the account has none. */
                    current?: string;
                    password: string;
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
                            changed: true;
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
    changeEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    /** @description Left out where the account has none. */
                    password?: string;
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
                            sent: true;
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
    resendConfirmation: {
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
                            /** @constant */
                            sent: true;
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
    listSessions: {
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
                            sessions: {
                                sessionId: string;
                                browser: string | null;
                                system: string | null;
                                /** @enum {string} */
                                device: "desktop" | "mobile" | "other";
                                address: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                lastUsedAt: string;
                                current: boolean;
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
    revokeOtherSessions: {
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
                            revoked: number;
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
    revokeSession: {
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
    beginSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Left out where the account has none. */
                    password?: string;
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
                            secret: string;
                            /** @description For a QR code (`otpauth://`). */
                            uri: string;
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
    confirmSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The six digits that the app shows. */
                    code: string;
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
                            recoveryCodes: string[];
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
    disableSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Left out where the account has none. */
                    password?: string;
                    /** @description The six digits that the app shows. */
                    code?: string;
                    /** @description One of the codes on paper; each serves once. */
                    recoveryCode?: string;
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
                            disabled: true;
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
    renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The six digits that the app shows. */
                    code?: string;
                    /** @description One of the codes on paper; each serves once. */
                    recoveryCode?: string;
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
                            recoveryCodes: string[];
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
    listMembers: {
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
                            members: {
                                agentId: string;
                                username: string;
                                name: string;
                                email: string | null;
                                /** @enum {string} */
                                role: "owner" | "admin" | "supervisor" | "agent";
                                language: ("de" | "en") | null;
                                active: boolean;
                                /** @enum {string} */
                                status: "available" | "busy" | "offline";
                                online: boolean;
                                secondFactor: boolean;
                                departments: {
                                    departmentId: string;
                                    name: string;
                                }[];
                                lastActivityAt: string | null;
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
    getMember: {
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
                            member: {
                                agentId: string;
                                username: string;
                                name: string;
                                email: string | null;
                                /** @enum {string} */
                                role: "owner" | "admin" | "supervisor" | "agent";
                                language: ("de" | "en") | null;
                                active: boolean;
                                /** @enum {string} */
                                status: "available" | "busy" | "offline";
                                online: boolean;
                                secondFactor: boolean;
                                departments: {
                                    departmentId: string;
                                    name: string;
                                }[];
                                lastActivityAt: string | null;
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
    updateMember: {
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
                    name?: string;
                    email?: string | null;
                    /** @enum {string} */
                    role?: "owner" | "admin" | "supervisor" | "agent";
                    departmentIds?: string[];
                    /** @enum {string} */
                    language?: "de" | "en";
                    active?: boolean;
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
                            member: {
                                agentId: string;
                                username: string;
                                name: string;
                                email: string | null;
                                /** @enum {string} */
                                role: "owner" | "admin" | "supervisor" | "agent";
                                language: ("de" | "en") | null;
                                active: boolean;
                                /** @enum {string} */
                                status: "available" | "busy" | "offline";
                                online: boolean;
                                secondFactor: boolean;
                                departments: {
                                    departmentId: string;
                                    name: string;
                                }[];
                                lastActivityAt: string | null;
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
    listInvitations: {
        parameters: {
            query?: {
                before?: string;
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
                            invitations: {
                                invitationId: string;
                                email: string;
                                name: string | null;
                                /** @enum {string} */
                                role: "owner" | "admin" | "supervisor" | "agent";
                                /** @enum {string} */
                                language: "de" | "en";
                                departments: {
                                    departmentId: string;
                                    name: string;
                                }[];
                                /** @enum {string} */
                                status: "open" | "accepted" | "revoked" | "expired";
                                invitedBy: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                sentAt: string;
                                /** Format: date-time */
                                expiresAt: string;
                            }[];
                            nextBefore?: string;
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
    inviteMember: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    name?: string;
                    /** @enum {string} */
                    role: "owner" | "admin" | "supervisor" | "agent";
                    departmentIds?: string[];
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
                            invitation: {
                                invitationId: string;
                                email: string;
                                name: string | null;
                                /** @enum {string} */
                                role: "owner" | "admin" | "supervisor" | "agent";
                                /** @enum {string} */
                                language: "de" | "en";
                                departments: {
                                    departmentId: string;
                                    name: string;
                                }[];
                                /** @enum {string} */
                                status: "open" | "accepted" | "revoked" | "expired";
                                invitedBy: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                sentAt: string;
                                /** Format: date-time */
                                expiresAt: string;
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
    getInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What stands behind `token=` in the link. */
                    token: string;
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
                            workspace: string;
                            slug: string;
                            email: string;
                            name: string | null;
                            /** @enum {string} */
                            role: "owner" | "admin" | "supervisor" | "agent";
                            invitedBy: string | null;
                            /** @enum {string} */
                            language: "de" | "en";
                            /** Format: date-time */
                            expiresAt: string;
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
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What stands behind `token=` in the link. */
                    token: string;
                    username: string;
                    name: string;
                    password: string;
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
                            session: {
                                accessToken: string;
                                refreshToken: string;
                                expiresIn: number;
                                /** @description The workspace that the session is in. */
                                slug: string;
                                agent: {
                                    agentId: string;
                                    username: string;
                                    name: string;
                                    /** @enum {string} */
                                    role: "owner" | "admin" | "supervisor" | "agent";
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
    resendInvitation: {
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
                            invitation: {
                                invitationId: string;
                                email: string;
                                name: string | null;
                                /** @enum {string} */
                                role: "owner" | "admin" | "supervisor" | "agent";
                                /** @enum {string} */
                                language: "de" | "en";
                                departments: {
                                    departmentId: string;
                                    name: string;
                                }[];
                                /** @enum {string} */
                                status: "open" | "accepted" | "revoked" | "expired";
                                invitedBy: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                sentAt: string;
                                /** Format: date-time */
                                expiresAt: string;
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
    revokeInvitation: {
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
                            invitation: {
                                invitationId: string;
                                email: string;
                                name: string | null;
                                /** @enum {string} */
                                role: "owner" | "admin" | "supervisor" | "agent";
                                /** @enum {string} */
                                language: "de" | "en";
                                departments: {
                                    departmentId: string;
                                    name: string;
                                }[];
                                /** @enum {string} */
                                status: "open" | "accepted" | "revoked" | "expired";
                                invitedBy: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                sentAt: string;
                                /** Format: date-time */
                                expiresAt: string;
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
    listDepartments: {
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
                            departments: {
                                departmentId: string;
                                name: string;
                                isDefault: boolean;
                                memberIds: string[];
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
    addDepartment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    isDefault?: boolean;
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
                            department: {
                                departmentId: string;
                                name: string;
                                isDefault: boolean;
                                memberIds: string[];
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
    removeDepartment: {
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
                            movedTo: string;
                            conversations: number;
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
    updateDepartment: {
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
                    name?: string;
                    /** @constant */
                    isDefault?: true;
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
                            department: {
                                departmentId: string;
                                name: string;
                                isDefault: boolean;
                                memberIds: string[];
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
}
