// Written by `npm run contracts` from echocall.yaml. Change the document, not this file.

export interface paths {
    "/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the voice agents */
        get: operations["listAgents"];
        put?: never;
        /** Create a voice agent */
        post: operations["createAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agents/{agentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a voice agent */
        get: operations["getAgent"];
        put?: never;
        post?: never;
        /** Delete a voice agent for good */
        delete: operations["deleteAgent"];
        options?: never;
        head?: never;
        /** Change a voice agent from its next session on */
        patch: operations["updateAgent"];
        trace?: never;
    };
    "/chatbots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the chatbots */
        get: operations["listChatbots"];
        put?: never;
        /** Create a chatbot */
        post: operations["createChatbot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chatbots/{chatbotId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a chatbot */
        get: operations["getChatbot"];
        put?: never;
        post?: never;
        /** Delete a chatbot; its knowledge stays */
        delete: operations["deleteChatbot"];
        options?: never;
        head?: never;
        /** Change a chatbot from its next session on */
        patch: operations["updateChatbot"];
        trace?: never;
    };
    "/chatbots/{chatbotId}/knowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what a chatbot knows */
        get: operations["listChatbotKnowledge"];
        put?: never;
        /** Give a chatbot a text, page or file to answer from */
        post: operations["addChatbotKnowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chatbots/{chatbotId}/knowledge/{knowledgeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a piece of knowledge away from a chatbot */
        delete: operations["removeChatbotKnowledge"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the account's tickets */
        get: operations["listTickets"];
        put?: never;
        /** Open a ticket */
        post: operations["createTicket"];
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
        /** Read a ticket with its messages */
        get: operations["getTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
        /** Write into a ticket */
        post: operations["addTicketMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the connected systems */
        get: operations["listIntegrations"];
        put?: never;
        /** Connect a system */
        post: operations["createIntegration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the systems that can be connected */
        get: operations["listIntegrationTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a connection */
        get: operations["getIntegration"];
        put?: never;
        post?: never;
        /** Remove a connection */
        delete: operations["deleteIntegration"];
        options?: never;
        head?: never;
        /** Change a connection */
        patch: operations["updateIntegration"];
        trace?: never;
    };
    "/integrations/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Contact the connected system and tell what it answered */
        post: operations["testIntegration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/phone-numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the telephone numbers */
        get: operations["listPhoneNumbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/phone-numbers/{phoneNumberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a telephone number */
        get: operations["getPhoneNumber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Choose who answers a telephone number */
        patch: operations["updatePhoneNumber"];
        trace?: never;
    };
    "/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List calls or chats */
        get: operations["listConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a call or chat */
        get: operations["getConversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change status, archive or assignment of a conversation */
        patch: operations["updateConversation"];
        trace?: never;
    };
    "/conversations/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write into a chat as a person */
        post: operations["sendConversationMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the account behind the key */
        get: operations["getCurrentUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/languages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the languages that assistants speak */
        get: operations["listLanguages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sum up usage, revenue and cost */
        get: operations["getAnalyticsSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the webhook endpoints */
        get: operations["listWebhooks"];
        put?: never;
        /** Add a webhook endpoint */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a webhook endpoint for good */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /** Change a webhook endpoint */
        patch: operations["updateWebhook"];
        trace?: never;
    };
    "/voices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the account's own voices */
        get: operations["listVoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/voices/available": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the voices of the library */
        get: operations["listAvailableVoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the plans that can be bought */
        get: operations["listBillingPlans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing/plans/{id}/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a checkout for a plan */
        post: operations["openCheckout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the invoices */
        get: operations["listInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing/invoices/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a temporary link to an invoice as PDF */
        get: operations["getInvoicePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resellers/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a reseller's key figures */
        get: operations["getResellerStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resellers/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a reseller's customers */
        get: operations["listCustomers"];
        put?: never;
        /** Create a customer */
        post: operations["createCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resellers/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a customer with agents and logs */
        delete: operations["deleteCustomer"];
        options?: never;
        head?: never;
        /** Change a customer */
        patch: operations["updateCustomer"];
        trace?: never;
    };
    "/resellers/customers/{id}/credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant or take back minutes or chats */
        post: operations["adjustCustomerCredits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resellers/customers/{id}/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change a customer's money balance */
        post: operations["adjustCustomerBalance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resellers/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a reseller's own plans */
        get: operations["listResellerPlans"];
        put?: never;
        /** Create a plan at the reseller's price */
        post: operations["createResellerPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resellers/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Stop selling a plan; who is on it keeps it */
        delete: operations["deleteResellerPlan"];
        options?: never;
        head?: never;
        /** Change a reseller's plan */
        patch: operations["updateResellerPlan"];
        trace?: never;
    };
    "/resellers/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the tickets of all customers */
        get: operations["listResellerTickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resellers/tickets/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a customer's ticket */
        post: operations["replyToResellerTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resellers/tickets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the status of a customer's ticket */
        patch: operations["updateResellerTicket"];
        trace?: never;
    };
    "/resellers/tickets/{id}/escalate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pass a ticket on to the operator */
        post: operations["escalateTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        CreateAgent: {
            name: string;
            language: string;
            systemPrompt?: string;
            firstMessage?: string;
            voiceId?: string;
            temperature?: number;
            /** @default EchoCall-Voice */
            llmModel: string;
            /** @default 1000 */
            maxTokens: number;
            /** @default true */
            enableInterruptions: boolean;
            /** @default true */
            enableBackchannel: boolean;
            /** @default true */
            enableFillers: boolean;
            /** @default false */
            saveCallAudio: boolean;
            /** @default false */
            zeroPiiRetention: boolean;
            /** @default -1 */
            retentionDays: number;
        };
        UpdateAgent: {
            name?: string;
            language?: string;
            systemPrompt?: string;
            firstMessage?: string;
            voiceId?: string;
            temperature?: number;
            llmModel?: string;
            maxTokens?: number;
            enableInterruptions?: boolean;
            enableBackchannel?: boolean;
            enableFillers?: boolean;
            saveCallAudio?: boolean;
            zeroPiiRetention?: boolean;
            retentionDays?: number;
            status?: string;
        };
        CreateChatbot: {
            name: string;
            chatbotDisplayName?: string;
            /** @default de */
            language: string;
            systemPrompt?: string;
            greeting?: string;
            /** @default #3B82F6 */
            primaryColor: string;
            logoUrl?: string;
            /** @default bottom-right */
            widgetPosition: string;
            /** @default medium */
            widgetSize: string;
            /** @default rounded */
            widgetStyle: string;
            /** @default true */
            textOnlyMode: boolean;
            /** @default true */
            saveConversations: boolean;
            /** @default false */
            zeroPiiRetention: boolean;
            /** @default -1 */
            retentionDays: number;
            /** @default EchoCall-Smart */
            llmModel: string;
            clientEvents?: {
                /** @default true */
                audio: boolean;
                /** @default true */
                interruption: boolean;
                /** @default true */
                user_transcript: boolean;
                /** @default true */
                agent_response: boolean;
            };
        };
        UpdateChatbot: {
            name?: string;
            chatbotDisplayName?: string;
            systemPrompt?: string;
            greeting?: string;
            primaryColor?: string;
            logoUrl?: string;
            widgetPosition?: string;
            widgetSize?: string;
            widgetStyle?: string;
            status?: string;
            textOnlyMode?: boolean;
            saveConversations?: boolean;
            zeroPiiRetention?: boolean;
            retentionDays?: number;
            llmModel?: string;
        };
        CreateTicket: {
            subject: string;
            description: string;
            /** @default other */
            category: string;
            /** @default medium */
            priority: string;
        };
        AddMessage: {
            message: string;
            attachments?: {
                filename: string;
                url: string;
                mimeType: string;
                size: number;
            }[];
        };
        AddKnowledge: {
            type: string;
            content: string;
            title?: string;
            fileName?: string;
            mimeType?: string;
        };
        BillingPlan: {
            id: number;
            name: string;
            description?: string;
            priceEur: string;
            billingCycle: string;
            features?: string[];
            voiceMinutesPerMonth?: number;
            chatConversationsPerMonth?: number;
        };
        CheckoutRequest: {
            planId: number;
        };
        CheckoutResponse: {
            checkoutUrl: string;
        };
        Invoice: {
            id: number;
            amount: string;
            currency: string;
            status: string;
            pdfUrl?: string;
            createdAt: string;
        };
        InvoicePdf: {
            pdfUrl: string;
        };
        ResellerStats: {
            totalCustomers: number;
            totalVoiceAgents: number;
            totalChatbots: number;
            voiceMinutesAvailable: number;
            chatMessagesAvailable: number;
            thisMonthUsageCost: number;
        };
        CreateCustomer: {
            email: string;
            firstName?: string;
            lastName?: string;
            company?: string;
            /** @default true */
            sendPasswordEmail: boolean;
        };
        UpdateCustomer: {
            firstName?: string;
            lastName?: string;
            company?: string;
            accountStatus?: string;
        };
        Customer: {
            id: number;
            email: string;
            firstName?: string;
            lastName?: string;
            company?: string;
            role: string;
            accountStatus: string;
            balanceEur?: string;
            createdAt: string;
        };
        AdjustCredits: {
            creditType: string;
            amount: number;
            reason: string;
        };
        AdjustBalance: {
            amount: number;
            reason: string;
        };
        CreateResellerPlan: {
            name: string;
            description?: string;
            type: string;
            priceEur: number;
            billingCycle: string;
            features?: string[];
            voiceMinutesPerMonth?: number;
            chatConversationsPerMonth?: number;
        };
        UpdateResellerPlan: {
            name?: string;
            description?: string;
            priceEur?: number;
            isActive?: boolean;
            isVisible?: boolean;
            features?: string[];
        };
        ReplyTicket: {
            message: string;
            /** @default false */
            isInternal: boolean;
            attachments?: {
                filename: string;
                url: string;
                mimeType: string;
                size: number;
            }[];
        };
        UpdateTicketStatus: {
            status: string;
        };
        PhoneNumber: {
            id: number;
            phoneNumber: string;
            friendlyName?: string;
            country?: string;
            voiceAgentId?: number;
            status: string;
            createdAt: string;
        };
        UpdatePhoneNumber: {
            voiceAgentId?: number;
            chatbotId?: number;
            label?: string;
        };
        Conversation: {
            id: number;
            type: string;
            status: string;
            duration?: number;
            startedAt: string;
            recordingUrl?: string;
            transcription?: string;
        };
        AnalyticsSummary: {
            period: {
                from: string;
                to: string;
            };
            metrics: {
                usageType: string;
                totalQuantity: number;
                totalRevenue: number;
                totalCost: number;
                totalMargin: number;
            }[];
        };
        Webhook: {
            id: number;
            url: string;
            events: string[];
            isActive: boolean;
            secret: string;
            createdAt: string;
        };
        CreateWebhook: {
            url: string;
            events: string[];
        };
        UpdateWebhook: {
            url?: string;
            events?: string[];
            isActive?: boolean;
        };
        CreateIntegration: {
            type: string;
            name: string;
            description?: string;
            config: string;
        };
        UpdateIntegration: {
            name?: string;
            description?: string;
            config?: string;
            isActive?: boolean;
        };
        Integration: {
            id: number;
            name: string;
            description?: string;
            type: string;
            isActive: boolean;
            createdAt: string;
            lastUsedAt?: string;
        };
        IntegrationType: {
            type: string;
            name: string;
            description: string;
            logo?: string;
            docsUrl?: string;
        };
        IntegrationTestResult: {
            success: boolean;
            data?: string;
            error?: string;
            statusCode?: number;
        };
        UserProfile: {
            id: number;
            email: string;
            name?: string;
            role: string;
            avatarUrl?: string;
            defaultLanguage?: string;
            resellerId?: number;
            ownResellerId?: number;
        };
        Language: {
            code: string;
            name?: string;
        };
        SendMessage: {
            message: string;
        };
        UpdateConversation: {
            status?: string;
            isArchived?: boolean;
            assignedAgentId?: number;
        };
        Error: {
            error: {
                /**
                 * @description Stable, meant for programs. The list is open.
                 * @example validation_error
                 * @example unauthorized
                 * @example invalid_api_key
                 * @example insufficient_balance
                 * @example quota_exceeded
                 * @example insufficient_permissions
                 * @example not_found
                 * @example conflict
                 * @example precondition_failed
                 * @example rate_limit_exceeded
                 * @example not_implemented
                 * @example internal_error
                 */
                code: string;
                message: string;
                /** @description For `validation_error`: one sentence per fault. Otherwise facts for programs. */
                details?: string[] | {
                    [key: string]: unknown;
                };
                requiredScope?: string;
            };
        };
        Deleted: {
            /** @constant */
            success: true;
            id: number;
        };
        Agent: {
            id: number;
            name: string;
            description?: string;
            language: string;
            additionalLanguages?: string[];
            systemPrompt?: string;
            firstMessage?: string;
            voiceId?: string;
            voice?: {
                id?: string;
                name?: string;
            };
            temperature?: number;
            llmModel?: string;
            maxTokens?: number;
            enableInterruptions?: boolean;
            enableBackchannel?: boolean;
            enableFillers?: boolean;
            saveCallAudio?: boolean;
            zeroPiiRetention?: boolean;
            retentionDays?: number;
            /** @enum {string} */
            status: "active" | "inactive" | "draft";
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt?: string;
        };
        Chatbot: {
            id: number;
            name: string;
            chatbotDisplayName?: string;
            /** @default de */
            language: string;
            systemPrompt?: string;
            greeting?: string;
            /** @default #3B82F6 */
            primaryColor: string;
            logoUrl?: string;
            /** @default bottom-right */
            widgetPosition: string;
            /** @default medium */
            widgetSize: string;
            /** @default rounded */
            widgetStyle: string;
            /** @default true */
            textOnlyMode: boolean;
            /** @default true */
            saveConversations: boolean;
            /** @default false */
            zeroPiiRetention: boolean;
            /** @default -1 */
            retentionDays: number;
            /** @default EchoCall-Smart */
            llmModel: string;
            clientEvents?: {
                /** @default true */
                audio: boolean;
                /** @default true */
                interruption: boolean;
                /** @default true */
                user_transcript: boolean;
                /** @default true */
                agent_response: boolean;
            };
            /** @enum {string} */
            status: "active" | "inactive" | "draft";
            publicUrl?: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt?: string;
        };
        KnowledgeItem: {
            id: number;
            /** @enum {string} */
            type: "text" | "url" | "file";
            title?: string;
            /** @description The beginning; never the whole text. */
            snippet?: string;
            fileName?: string;
            mimeType?: string;
            /** @enum {string} */
            status: "queued" | "indexing" | "ready" | "failed";
            error?: string;
            /** Format: date-time */
            createdAt: string;
        };
        Attachment: {
            filename: string;
            url: string;
            mimeType: string;
            size: number;
        };
        TicketMessage: {
            id: number;
            message: string;
            /** @enum {string} */
            author: "account" | "reseller" | "platform";
            isInternal?: boolean;
            attachments?: components["schemas"]["Attachment"][];
            /** Format: date-time */
            createdAt: string;
        };
        Ticket: {
            id: number;
            subject: string;
            description: string;
            /** @enum {string} */
            category: "technical" | "billing" | "feature" | "other";
            /** @enum {string} */
            priority: "low" | "medium" | "high" | "urgent";
            /** @enum {string} */
            status: "open" | "in_progress" | "waiting" | "resolved" | "closed";
            customerId?: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt?: string;
        };
        TicketDetail: components["schemas"]["Ticket"] & {
            messages: components["schemas"]["TicketMessage"][];
        };
        Voice: {
            id: string;
            name: string;
            language?: string;
            gender?: string;
            useCase?: string;
            previewUrl?: string;
            provider?: string;
            settings?: {
                [key: string]: unknown;
            };
        };
        ConversationMessage: {
            id: number;
            conversationId: number;
            message: string;
            /** @enum {string} */
            sender: "visitor" | "user" | "assistant" | "system";
            /** Format: date-time */
            createdAt: string;
        };
        ResellerPlan: {
            id: number;
            name: string;
            description?: string;
            type: string;
            priceEur: number;
            billingCycle: string;
            features?: string[];
            voiceMinutesPerMonth?: number;
            chatConversationsPerMonth?: number;
            isActive: boolean;
            isVisible: boolean;
            /** Format: date-time */
            createdAt?: string;
        };
        CustomerCredits: {
            id: number;
            /** @enum {string} */
            creditType: "voice_minutes" | "chat_conversations";
            amount: number;
            voiceMinutesAvailable?: number;
            chatConversationsAvailable?: number;
        };
        Pagination: {
            page: number;
            perPage: number;
            total: number;
            type?: string;
        };
    };
    responses: {
        /** @description Refused. `code` is for programs, `message` for people. */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        Page: number;
        PerPage: number;
        /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
        ActingFor: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAgents: {
        parameters: {
            query?: {
                page?: components["parameters"]["Page"];
                perPage?: components["parameters"]["PerPage"];
            };
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
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
                    "application/json": components["schemas"]["Agent"][];
                };
            };
            401: components["responses"]["Error"];
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    createAgent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAgent"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agent"];
                };
            };
            400: components["responses"]["Error"];
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    getAgent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
            path: {
                agentId: string;
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
                    "application/json": components["schemas"]["Agent"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    deleteAgent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
            path: {
                agentId: string;
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
                    "application/json": components["schemas"]["Deleted"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    updateAgent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
            path: {
                agentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateAgent"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agent"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    listChatbots: {
        parameters: {
            query?: {
                page?: components["parameters"]["Page"];
                perPage?: components["parameters"]["PerPage"];
            };
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
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
                    "application/json": components["schemas"]["Chatbot"][];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    createChatbot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateChatbot"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chatbot"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    getChatbot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
            path: {
                chatbotId: string;
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
                    "application/json": components["schemas"]["Chatbot"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    deleteChatbot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
            path: {
                chatbotId: string;
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
                    "application/json": components["schemas"]["Deleted"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    updateChatbot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
            path: {
                chatbotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateChatbot"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chatbot"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    listChatbotKnowledge: {
        parameters: {
            query?: {
                page?: components["parameters"]["Page"];
                perPage?: components["parameters"]["PerPage"];
            };
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
            path: {
                chatbotId: string;
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
                    "application/json": components["schemas"]["KnowledgeItem"][];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    addChatbotKnowledge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
            path: {
                chatbotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddKnowledge"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnowledgeItem"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    removeChatbotKnowledge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
            path: {
                chatbotId: string;
                knowledgeId: string;
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
                    "application/json": components["schemas"]["Deleted"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    listTickets: {
        parameters: {
            query?: {
                status?: string;
                includeArchived?: boolean;
                page?: components["parameters"]["Page"];
                perPage?: components["parameters"]["PerPage"];
            };
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
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
                    "application/json": components["schemas"]["Ticket"][];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    createTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTicket"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    getTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
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
                    "application/json": components["schemas"]["TicketDetail"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    addTicketMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMessage"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketMessage"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    listIntegrations: {
        parameters: {
            query?: {
                page?: components["parameters"]["Page"];
                perPage?: components["parameters"]["PerPage"];
            };
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
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
                    "application/json": components["schemas"]["Integration"][];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    createIntegration: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateIntegration"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success?: boolean;
                        integrationId?: number;
                    };
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    listIntegrationTypes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
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
                    "application/json": components["schemas"]["IntegrationType"][];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    getIntegration: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Integration"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    deleteIntegration: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Deleted"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    updateIntegration: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateIntegration"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Integration"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    testIntegration: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
            path: {
                id: number;
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
                    "application/json": components["schemas"]["IntegrationTestResult"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    listPhoneNumbers: {
        parameters: {
            query?: {
                page?: components["parameters"]["Page"];
                perPage?: components["parameters"]["PerPage"];
            };
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
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
                    "application/json": components["schemas"]["PhoneNumber"][];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    getPhoneNumber: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
            path: {
                phoneNumberId: string;
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
                    "application/json": components["schemas"]["PhoneNumber"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    updatePhoneNumber: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
            path: {
                phoneNumberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePhoneNumber"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneNumber"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    listConversations: {
        parameters: {
            query?: {
                type?: "voice" | "chat";
                page?: components["parameters"]["Page"];
                perPage?: components["parameters"]["PerPage"];
            };
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
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
                        data?: components["schemas"]["Conversation"][];
                        pagination?: components["schemas"]["Pagination"];
                    };
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    getConversation: {
        parameters: {
            query?: {
                type?: "voice" | "chat";
            };
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
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
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    updateConversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateConversation"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    sendConversationMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendMessage"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationMessage"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    getCurrentUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
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
                    "application/json": components["schemas"]["UserProfile"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    listLanguages: {
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
                    "application/json": components["schemas"]["Language"][];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    getAnalyticsSummary: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
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
                    "application/json": components["schemas"]["AnalyticsSummary"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                page?: components["parameters"]["Page"];
                perPage?: components["parameters"]["PerPage"];
            };
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
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
                    "application/json": components["schemas"]["Webhook"][];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebhook"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
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
                    "application/json": components["schemas"]["Deleted"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    updateWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateWebhook"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    listVoices: {
        parameters: {
            query?: {
                page?: components["parameters"]["Page"];
                perPage?: components["parameters"]["PerPage"];
            };
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
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
                    "application/json": components["schemas"]["Voice"][];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    listAvailableVoices: {
        parameters: {
            query?: {
                page?: components["parameters"]["Page"];
                perPage?: components["parameters"]["PerPage"];
                language?: string;
                useCase?: string;
            };
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
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
                    "application/json": components["schemas"]["Voice"][];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    listBillingPlans: {
        parameters: {
            query?: {
                page?: components["parameters"]["Page"];
                perPage?: components["parameters"]["PerPage"];
            };
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
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
                    "application/json": components["schemas"]["BillingPlan"][];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    openCheckout: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckoutRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckoutResponse"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    listInvoices: {
        parameters: {
            query?: {
                page?: components["parameters"]["Page"];
                perPage?: components["parameters"]["PerPage"];
            };
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
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
                    "application/json": components["schemas"]["Invoice"][];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    getInvoicePdf: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of a customer that a reseller's key acts for. Ownership, limits and usage are then the customer's. */
                "X-EchoCall-Customer"?: components["parameters"]["ActingFor"];
            };
            path: {
                id: number;
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
                    "application/json": components["schemas"]["InvoicePdf"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    getResellerStats: {
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
                    "application/json": components["schemas"]["ResellerStats"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                page?: components["parameters"]["Page"];
                perPage?: components["parameters"]["PerPage"];
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
                    "application/json": components["schemas"]["Customer"][];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    createCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCustomer"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    deleteCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Deleted"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    updateCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCustomer"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    adjustCustomerCredits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdjustCredits"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerCredits"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    adjustCustomerBalance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdjustBalance"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    listResellerPlans: {
        parameters: {
            query?: {
                page?: components["parameters"]["Page"];
                perPage?: components["parameters"]["PerPage"];
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
                    "application/json": components["schemas"]["ResellerPlan"][];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    createResellerPlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateResellerPlan"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResellerPlan"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    deleteResellerPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Deleted"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    updateResellerPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateResellerPlan"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResellerPlan"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    listResellerTickets: {
        parameters: {
            query?: {
                page?: components["parameters"]["Page"];
                perPage?: components["parameters"]["PerPage"];
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
                    "application/json": components["schemas"]["Ticket"][];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    replyToResellerTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyTicket"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketMessage"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    updateResellerTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTicketStatus"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
    escalateTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            "4XX": components["responses"]["Error"];
            "5XX": components["responses"]["Error"];
        };
    };
}
